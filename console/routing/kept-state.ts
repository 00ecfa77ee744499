/**
 * What a place in the history remembers beside its address: it is there again after back and reload, and gone with the tab.
 * It holds no person's data: an opaque id, a number of rows, how far one had scrolled.
 */
export interface KeptState {
  readonly row?: string;
  readonly rows?: number;
  readonly scroll?: number;
}

/** Of the place where one is. */
export function readKept(): KeptState {
  return (window.history.state as { kept?: KeptState } | null)?.kept ?? {};
}

/** The router is not told: nothing that it shows follows from it. */
export function keep(state: KeptState): void {
  const kept = { ...readKept(), ...state };
  History.prototype.replaceState.call(window.history, { ...window.history.state, kept }, '');
}
