/**
 * A place in the outbox of one database: everything up to it has been read. Events are ordered by the transaction that
 * wrote them and, within one, by their number; `(0, 0)` is before the first.
 */
export interface Position {
  readonly tx: bigint;
  readonly id: bigint;
}

/** Whether `one` lies behind `other`. */
export function isAfter(one: Position, other: Position): boolean {
  return one.tx === other.tx ? one.id > other.id : one.tx > other.tx;
}

export function laterOf(one: Position, other: Position): Position {
  return isAfter(one, other) ? one : other;
}

/** From the texts that the database gives for `xid8` and `bigint`. */
export function toPosition(row: { readonly tx: string; readonly id: string }): Position {
  return { tx: BigInt(row.tx), id: BigInt(row.id) };
}
