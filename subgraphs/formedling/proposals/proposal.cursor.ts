import { decodeMomentCursor, encodeMomentCursor, type MomentPosition } from '../ids/moment-cursor';

const LIST = 'proposals';

/** Proposals come in the order in which they were made. */
export function encodeProposalCursor({
  proposedAt: at,
  id,
}: {
  readonly proposedAt: Date;
  readonly id: string;
}): string {
  return encodeMomentCursor(LIST, { at, id });
}

/** @throws InvalidCursorError */
export function decodeProposalCursor(cursor: string): MomentPosition {
  return decodeMomentCursor(LIST, cursor);
}
