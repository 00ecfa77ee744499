const KEY = 'konsol.kortkommandon';

/** Keys of one letter can be turned off (WCAG 2.1.4); a setting of the browser, it tells of no person. */
export function shortcutsEnabled(): boolean {
  return window.localStorage.getItem(KEY) !== 'av';
}

export function enableShortcuts(isEnabled: boolean): void {
  if (isEnabled) window.localStorage.removeItem(KEY);
  else window.localStorage.setItem(KEY, 'av');
}
