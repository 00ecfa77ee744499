import { toMoment } from '../../../platform/graphql/date-time-scalar';
import { decodeCursor, encodeCursor } from '../../harness/paging/cursor';

const MOMENT = { test: (part: string) => /\.\d{3}Z$/.test(part) && toMoment(part) !== undefined };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A row's place in a list by the moment at which it was made. */
export interface MomentPosition {
  readonly at: Date;
  readonly id: string;
}

export function encodeMomentCursor(list: string, { at, id }: MomentPosition): string {
  return encodeCursor(list, [at.toISOString(), id]);
}

/** @throws InvalidCursorError */
export function decodeMomentCursor(list: string, cursor: string): MomentPosition {
  const [moment, id] = decodeCursor(cursor, list, [MOMENT, UUID]);
  return { at: new Date(moment!), id: id! };
}
