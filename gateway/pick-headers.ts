import type { IncomingMessage } from 'node:http';

/** The request's headers of these names, those that came once. */
export function pickHeaders(
  { headers: given }: IncomingMessage,
  names: readonly string[],
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of names) {
    const value = given[name];
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}
