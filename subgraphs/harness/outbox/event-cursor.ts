import { CursorExpiredError } from '../../../platform/errors/errors';
import { decodeCursor, encodeCursor } from '../paging/cursor';
import type { Position } from './position';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TX_DIGITS = 20;
const ID_DIGITS = 19;
/** Within `xid8` and `bigint`. */
const TX = { test: (part: string) => /^\d{20}$/.test(part) && BigInt(part) < 2n ** 64n };
const ID = { test: (part: string) => /^\d{19}$/.test(part) && BigInt(part) < 2n ** 63n };

/** Where a cursor is valid: one topic of one life of a database. */
export interface CursorSpace {
  readonly topic: string;
  readonly epoch: string;
}

/** Decoded bytes of two cursors of one space compare as their positions do. */
export function encodeEventCursor({ topic, epoch }: CursorSpace, { tx, id }: Position): string {
  return encodeCursor(topic, [
    epoch,
    String(tx).padStart(TX_DIGITS, '0'),
    String(id).padStart(ID_DIGITS, '0'),
  ]);
}

/** @throws InvalidCursorError for what is no cursor of the topic; CursorExpiredError for one of another epoch */
export function decodeEventCursor({ topic, epoch }: CursorSpace, cursor: string): Position {
  const [cursorEpoch, tx, id] = decodeCursor(cursor, topic, [UUID, TX, ID]);
  if (cursorEpoch !== epoch) throw new CursorExpiredError('EPOCH');
  return { tx: BigInt(tx!), id: BigInt(id!) };
}
