import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';

type Decode = (bytes: Buffer, options: ZlibOptions) => Promise<Buffer>;

const DECODERS: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['gzip', promisify(gunzip) as Decode],
  ['x-gzip', promisify(gunzip) as Decode],
  ['br', promisify(brotliDecompress) as Decode],
  ['deflate', (bytes, options) => (hasZlibHeader(bytes) ? inflateZlib : inflatePlain)(bytes, options)],
]);
const inflateZlib = promisify(inflate) as Decode;
const inflatePlain = promisify(inflateRaw) as Decode;

/** What an encoding would become is larger than it may be. */
export class DecodedTooLargeError extends Error {}

/**
 * The body behind its `content-encoding` (RFC 9110 section 8.4), at most `maxBytes` long after every step.
 *
 * @throws DecodedTooLargeError; Error for an unknown encoding and for bytes that are not in it
 */
export async function decodeBody(bytes: Buffer, contentEncoding: string, maxBytes: number): Promise<Buffer> {
  let decoded = bytes;
  for (const name of contentEncoding.toLowerCase().split(',').reverse()) {
    const encoding = name.trim();
    if (encoding === '' || encoding === 'identity' || decoded.length === 0) continue;
    const decode = DECODERS.get(encoding);
    if (decode === undefined) throw new Error(`unknown content encoding "${encoding}"`);
    decoded = await decode(decoded, { maxOutputLength: maxBytes }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ERR_BUFFER_TOO_LARGE' ? new DecodedTooLargeError(error.message) : error;
    });
  }
  return decoded;
}

/** Some servers send raw deflate under its name (RFC 9110 section 8.4.1.2, note). */
function hasZlibHeader(bytes: Buffer): boolean {
  return bytes.length >= 2 && (bytes[0]! & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;
}

/** JSON is UTF-8 (RFC 8259 section 8.1) unless its server says otherwise; a byte order mark is no part of it. */
export function decodeText(bytes: Buffer, contentType: string): string {
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? 'utf-8';
  if (charset === 'utf-8' || charset === 'utf8') return withoutMark(bytes.toString('utf8'));
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return withoutMark(bytes.toString('utf8'));
  }
}

const BYTE_ORDER_MARK = 0xfeff;

export function withoutMark(text: string): string {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}
