import { HUB_REQUEST_HEADER } from '../subgraphs/service/own-request-id';

/** Headers that tell requests apart but not their answers. */
const IRRELEVANT: ReadonlySet<string> = new Set([
  'x-request-id',
  HUB_REQUEST_HEADER,
  'traceparent',
  'idempotency-key',
]);

/** What in a request's headers may change the answer to a read, as one text: above all its authorization. */
export function readScopeOf(headers: Readonly<Record<string, string>>): string {
  let scope = '';
  for (const name in headers) {
    if (!IRRELEVANT.has(name)) scope += `${name}:${headers[name]}\n`;
  }
  return scope;
}
