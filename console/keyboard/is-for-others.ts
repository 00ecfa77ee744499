const FIELDS = 'input, select, textarea, [contenteditable], [role="combobox"], [role="spinbutton"]';

/** Whether a key belongs to a field, a dialog or the browser rather than to the page. */
export function isForOthers(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return true;
  if (document.querySelector('dialog[open]') !== null) return true;
  return event.target instanceof Element && event.target.closest(FIELDS) !== null;
}
