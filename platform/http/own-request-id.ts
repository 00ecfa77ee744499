import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** In which the gateway names an operation to the subgraphs that it asks; never taken from a client. */
export const HUB_REQUEST_HEADER = 'x-hub-request-id';

const HUB_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The hub's own id of a request: the same in the logs of all subgraphs that took part in one operation of the gateway. It is
 * computed from the caller too, so that whoever reaches a subgraph past the gateway, and repeats a header, shares it with
 * nobody else.
 */
export function ownRequestId({ headers }: IncomingMessage, subject: string): string {
  const given = headers[HUB_REQUEST_HEADER];
  if (typeof given !== 'string' || !HUB_ID.test(given)) return randomUUID();
  const digest = createHash('sha256').update(`${given} ${subject}`).digest('hex');
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
