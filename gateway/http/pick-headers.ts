import type { IncomingMessage } from 'node:http';
import { HUB_REQUEST_HEADER } from '../../platform/http/own-request-id';

/** The request's headers of these names, those that came once; never the one that is the gateway's to give. */
export function pickHeaders(
  { headers: given }: IncomingMessage,
  names: readonly string[],
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of names) {
    const value = given[name];
    if (typeof value === 'string' && name !== HUB_REQUEST_HEADER) headers[name] = value;
  }
  return headers;
}
