import { toMoment } from '../../../platform/graphql/date-time-scalar';
import { decodeCursor, encodeCursor } from '../../harness/paging/cursor';

const LIST = 'placementRequests';
const MOMENT = { test: (part: string) => /\.\d{3}Z$/.test(part) && toMoment(part) !== undefined };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface RequestPosition {
  readonly requestedAt: Date;
  readonly id: string;
}

/** Requests come in the order in which they were made. */
export function encodeRequestCursor({ requestedAt, id }: RequestPosition): string {
  return encodeCursor(LIST, [requestedAt.toISOString(), id]);
}

/** @throws InvalidCursorError */
export function decodeRequestCursor(cursor: string): RequestPosition {
  const [moment, id] = decodeCursor(cursor, LIST, [MOMENT, UUID]);
  return { requestedAt: new Date(moment!), id: id! };
}
