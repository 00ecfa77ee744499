import { decodeCursor, encodeCursor } from '../../paging/cursor';
import { MOMENT_KEY } from '../../paging/key-encoding';
import type { AccessLogEntry } from './access-log.type';
import { CHAIN_KEY, parseEntryId } from './entry-id';

const LIST = 'al';
const NUMBER = /^\d{1,15}$/;

export function encodeEntryCursor({ id, moment }: AccessLogEntry): string {
  const { district, seq, place } = parseEntryId(id)!;
  return encodeCursor(LIST, [moment, district, String(seq), String(place)]);
}

/** The values of `(r.at, r.district, r.seq, s.place)` to go on after. */
export function decodeEntryCursor(cursor: string): string[] {
  return decodeCursor(cursor, LIST, [MOMENT_KEY, CHAIN_KEY, NUMBER, NUMBER]);
}
