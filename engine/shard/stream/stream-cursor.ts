/**
 * The cursor of a merged stream: one position per shard, so that any replica can resume all of them.
 *
 * base64url of: version byte 1, then for each shard, in registry order: length and UTF-8 of its code (1 byte + n),
 * form and length (2 bytes: the highest bit set when the position was base64url) and bytes of its position. A shard
 * without a position is left out. Equal positions make equal cursors.
 */
export type StreamPositions = ReadonlyMap<string, string>;

const VERSION = 1;
const IS_BASE64URL = 0x8000;
const MAX_CURSOR_LENGTH = 128 * 1024;

export function encodeStreamCursor(positions: StreamPositions): string {
  const parts: Uint8Array[] = [Uint8Array.of(VERSION)];
  for (const [code, position] of positions) parts.push(encodePosition(code, position));
  return Buffer.concat(parts).toString('base64url');
}

/** One shard's part of a cursor. */
function encodePosition(code: string, position: string): Buffer {
  const name = Buffer.from(code, 'utf8');
  const raw = Buffer.from(position, 'base64url');
  const isBase64url = raw.length > 0 && raw.toString('base64url') === position;
  const bytes = isBase64url ? raw : Buffer.from(position, 'utf8');
  const head = Buffer.alloc(name.length + 3);
  head.writeUInt8(name.length, 0);
  name.copy(head, 1);
  head.writeUInt16BE(bytes.length | (isBase64url ? IS_BASE64URL : 0), name.length + 1);
  return Buffer.concat([head, bytes]);
}

/** The positions of a cursor; undefined for what is none. The shards in it may be any. */
export function decodeStreamCursor(cursor: unknown): StreamPositions | undefined {
  if (typeof cursor !== 'string' || cursor.length > MAX_CURSOR_LENGTH) return undefined;
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.toString('base64url') !== cursor || bytes[0] !== VERSION) return undefined;
  const positions = new Map<string, string>();
  for (let at = 1; at < bytes.length; ) {
    const codeEnd = at + 1 + bytes[at]!;
    if (codeEnd + 2 > bytes.length) return undefined;
    const form = bytes.readUInt16BE(codeEnd);
    const end = codeEnd + 2 + (form & ~IS_BASE64URL);
    if (end > bytes.length) return undefined;
    const encoding = form & IS_BASE64URL ? 'base64url' : 'utf8';
    positions.set(bytes.toString('utf8', at + 1, codeEnd), bytes.toString(encoding, codeEnd + 2, end));
    at = end;
  }
  return positions;
}
