/** As the person has it; until that is known, as it is for somebody who has said nothing. */
let isEnabled = true;

/** Keys of one letter can be turned off (WCAG 2.1.4). */
export function shortcutsEnabled(): boolean {
  return isEnabled;
}

export function enableShortcuts(enabled: boolean): void {
  isEnabled = enabled;
}
