import { decodeCursor, encodeCursor } from '../../harness/paging/cursor';
import {
  DESCENDING_INTEGER_KEY,
  descendingIntegerKey,
  integerOfDescendingKey,
} from '../../harness/paging/key-encoding';
import { parseGlobalId } from '../ids/global-id';
import { DISTRICT_KEY, UUID_KEY } from '../ids/row-key';
import type { Match } from './match.type';

const LIST = 'ms';

/** Highest score first, ties by the candidate's id. */
export function encodeMatchCursor({ score, candidate }: Match): string {
  const { district, uuid } = parseGlobalId(candidate.id)!;
  return encodeCursor(LIST, [descendingIntegerKey(score), district, uuid]);
}

/** The values of `(-score, district, id)` to go on after. */
export function decodeMatchCursor(cursor: string): [number, string, string] {
  const [key, district, uuid] = decodeCursor(cursor, LIST, [DESCENDING_INTEGER_KEY, DISTRICT_KEY, UUID_KEY]);
  return [-integerOfDescendingKey(key!), district!, uuid!];
}
