import type { DocumentNode } from 'graphql';
import { measureDocument } from '../syntax/measure-document';

/** What prepared operations may hold together, of each cache of them. */
export const OPERATION_CACHE_BYTES = 256 * 1024 * 1024;

/** Of the text, its syntax tree and its copies with other names; as measured with texts of many tokens. */
const BYTES_PER_CHARACTER = 128;
/** Of a field wherever its fragments put it: in the plan, in the requests made of it, in the response's writers. */
const BYTES_PER_FIELD = 1024;
/** Of a response key in all those places. */
const BYTES_PER_KEY_CHARACTER = 8;

/** About what an operation holds when it is prepared. */
export function bytesOfOperation({
  source,
  document,
}: {
  readonly source: string;
  readonly document: DocumentNode;
}): number {
  let bytes = BYTES_PER_CHARACTER * source.length;
  for (const { total, keyCharacters } of measureDocument(document)) {
    bytes += BYTES_PER_FIELD * total + BYTES_PER_KEY_CHARACTER * keyCharacters;
  }
  return bytes;
}
