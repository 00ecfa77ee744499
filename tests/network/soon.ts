/** Of what the brokering looks for by itself, in tests that wait for it: more often costs processor time and finds nothing. */
export const SOON_MS = 100;
