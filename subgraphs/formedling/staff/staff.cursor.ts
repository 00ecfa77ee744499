import { decodeCursor, encodeCursor } from '../../harness/paging/cursor';
import { isUuid } from '../ids/uuid';

const LIST = 'staffMembers';
const NAME = /^[^\0]+$/;

/** The staff come by their names. */
export function encodeStaffCursor({ name, id }: { readonly name: string; readonly id: string }): string {
  return encodeCursor(LIST, [name, id]);
}

/** @throws InvalidCursorError */
export function decodeStaffCursor(cursor: string): { readonly name: string; readonly id: string } {
  const [name, id] = decodeCursor(cursor, LIST, [NAME, { test: isUuid }]);
  return { name: name!, id: id! };
}
