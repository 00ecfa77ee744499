/** Before a client's response key where plans and answers have it under another. */
const PREFIX = '_client_';

/** The key that stands in plans and answers in place of the client's. */
export function protectKey(key: string): string {
  return PREFIX + key;
}

/** Whether a key looks protected; a client's own that does must be protected too, to be told apart. */
export function isProtectedKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** The response key that the client asked for. */
export function clientKeyOf(key: string): string {
  return isProtectedKey(key) ? key.slice(PREFIX.length) : key;
}
