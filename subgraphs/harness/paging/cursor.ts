import { crc32 } from 'node:zlib';
import { InvalidCursorError } from '../../../platform/errors/errors';

/**
 * A cursor is the base64url of `<list> NUL <key> NUL … NUL <id> NUL <check>`, in UTF-8. `list` names the list and its
 * order; the keys are written so that their bytewise order is the list's order (`key-encoding.ts`); `id` makes the order
 * total; `check` is a CRC-32 that tells a mangled cursor from a position. Since no part contains NUL, comparing two
 * decoded cursors bytewise is comparing their positions: lists of several shards merge without knowing the order.
 * A cursor is a position, never a right: what may be seen after it is decided by the caller's token alone.
 */
export function encodeCursor(list: string, parts: readonly string[]): string {
  const body = [list, ...parts].join('\0');
  return Buffer.from(`${body}\0${checkOf(body)}`, 'utf8').toString('base64url');
}

/** What a part of a cursor must be; also more than a regular expression can tell. */
export interface KeyPattern {
  test(part: string): boolean;
}

/** The parts of a cursor, each matching its pattern. @throws InvalidCursorError for anything `encodeCursor` did not make */
export function decodeCursor(cursor: string, list: string, patterns: readonly KeyPattern[]): string[] {
  const bytes = Buffer.from(cursor, 'base64url');
  if (cursor.length > 512 || bytes.toString('base64url') !== cursor) throw new InvalidCursorError();
  const text = bytes.toString('utf8');
  const end = text.lastIndexOf('\0');
  const [name, ...parts] = text.slice(0, end).split('\0');
  const isWhole = end > 0 && text.slice(end + 1) === checkOf(text.slice(0, end));
  const fits = parts.length === patterns.length && parts.every((part, index) => patterns[index]!.test(part));
  if (!isWhole || name !== list || !fits) throw new InvalidCursorError();
  return parts;
}

function checkOf(body: string): string {
  return crc32(body).toString(16).padStart(8, '0');
}
