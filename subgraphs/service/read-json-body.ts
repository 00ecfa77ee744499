import type { IncomingMessage } from 'node:http';
import { parseJson } from './parse-json';

/** A request body that cannot be read: `status` is the HTTP status to answer with. */
export class BodyError extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * What a body over the limit may go on for: it is read to its end, so that the client is there for the answer instead of
 * finding its connection cut while it writes.
 */
const MAX_DISCARDED_BYTES = 32 * 1024 * 1024;

/** Listens instead of iterating, which costs a quarter of a small request. A body of one chunk is not copied. */
function readText(request: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = () => {
      reject(new BodyError(413, 'PAYLOAD_TOO_LARGE', `The body is larger than ${maxBytes} bytes.`));
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else if (size > maxBytes + MAX_DISCARDED_BYTES) refuse();
    });
    request.once('end', () => {
      if (size > maxBytes) refuse();
      else resolve((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString('utf8'));
    });
    request.once('error', reject);
  });
}

/**
 * The parsed body of a POST with `content-type: application/json` in UTF-8 (RFC 8259 section 8.1).
 *
 * @throws BodyError 415 for another media type or character set, 413 above `maxBytes`, 400 when it is no JSON or nested too deep.
 */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  assertJsonMediaType(request.headers['content-type']);
  const text = await readText(request, maxBytes);
  try {
    return parseJson(text);
  } catch (cause) {
    throw new BodyError(400, 'BAD_REQUEST', `The body is not JSON: ${(cause as Error).message}`);
  }
}

function assertJsonMediaType(contentType = ''): void {
  if (contentType === 'application/json') return;
  const [mediaType, ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (mediaType === 'application/json' && isUtf8) return;
  throw new BodyError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json in UTF-8.');
}
