import { HUB_REQUEST_HEADER } from '../../platform/http/own-request-id';

type Headers = Readonly<Record<string, string>>;

/** Headers that belong to one request: they tell requests apart but not their answers. */
export const OF_ONE_REQUEST: ReadonlySet<string> = new Set([
  'x-request-id',
  HUB_REQUEST_HEADER,
  'traceparent',
  'idempotency-key',
]);

/** What in a request's headers may change the answer to a read, as one text: above all its authorization. */
export function readScopeOf(headers: Headers): string {
  let scope = '';
  for (const name in headers) {
    if (!OF_ONE_REQUEST.has(name)) scope += `${name}:${headers[name]}\n`;
  }
  return scope;
}

/** What of a request's headers holds for a socket that is opened for it and used for others. */
export function lastingHeadersOf(headers: Headers): Record<string, string> {
  const lasting: Record<string, string> = {};
  for (const name in headers) {
    if (!OF_ONE_REQUEST.has(name)) lasting[name] = headers[name]!;
  }
  return lasting;
}
