import { beginsAtInstant } from '../../transport/since-cursor';

/** A place in a shard's stream. */
export interface ShardPosition {
  /** Resumes after it. */
  readonly cursor: string;
  /** Names it: the same for everybody, where a cursor may be another one each time. */
  readonly place: string;
}

/** @param place as the shard names it; the cursor stands for it where it names none */
export function positionAt(cursor: string, place?: unknown): ShardPosition {
  return { cursor, place: typeof place === 'string' ? place : cursor };
}

/** Whether a stream that stands at `last` has been there. A shard that names places sends nothing twice. */
export function isKnown(cursor: string, place: unknown, last: ShardPosition): boolean {
  return typeof place === 'string' ? place === last.place : !isBeyond(cursor, last.cursor);
}

/** The decoded bytes of a shard's cursors are in the order of its events; an instant is before all of them. */
function isBeyond(position: string, last: string): boolean {
  if (beginsAtInstant(last)) return true;
  const order = Buffer.compare(Buffer.from(position, 'base64url'), Buffer.from(last, 'base64url'));
  return order > 0 || (order === 0 && position !== last);
}
