import { decodeMomentCursor, encodeMomentCursor, type MomentPosition } from '../ids/moment-cursor';

const LIST = 'placementRequests';

/** Requests come in the order in which they were made. */
export function encodeRequestCursor({
  requestedAt: at,
  id,
}: {
  readonly requestedAt: Date;
  readonly id: string;
}): string {
  return encodeMomentCursor(LIST, { at, id });
}

/** @throws InvalidCursorError */
export function decodeRequestCursor(cursor: string): MomentPosition {
  return decodeMomentCursor(LIST, cursor);
}
