/** Violations that stand, as the tests name them: `from → to`, a ring's folders with spaces between, a folder or a file. */
export const EXCEPTIONS: readonly RegExp[] = [];
