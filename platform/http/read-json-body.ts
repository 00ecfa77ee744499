import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { HubError } from '../errors/errors';
import { parseJson } from '../json/parse-json';
import { assertStorable, assertStorableUrl, bodyRefusal } from '../text/assert-storable';
import { BODY_MEMORY, type ReadingBody } from './body-memory';

/** A request body that cannot be read: `status` is the HTTP status to answer with. */
export class BodyError extends Error {
  constructor(
    readonly status: 400 | 413 | 415 | 503,
    code: string,
    message: string,
    /** Of the error that the client is told. */
    readonly extensions: Readonly<Record<string, unknown>> = { code },
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
    const body: ReadingBody = {
      cut: () => {
        chunks.length = 0;
        size = Number.POSITIVE_INFINITY;
        reject(new BodyError(503, 'SERVICE_BUSY', 'Too many requests are being sent at once; try again.'));
      },
    };
    const refuse = () => {
      reject(new BodyError(413, 'PAYLOAD_TOO_LARGE', `The body is larger than ${maxBytes} bytes.`));
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) {
        chunks.push(chunk);
        BODY_MEMORY.add(body, chunk.length);
      } else if (size > maxBytes + MAX_DISCARDED_BYTES) refuse();
    });
    request.once('close', () => BODY_MEMORY.release(body));
    request.once('end', () => {
      BODY_MEMORY.release(body);
      if (size > maxBytes) return refuse();
      const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      if (isUtf8(bytes)) resolve(bytes.toString('utf8'));
      else reject(badRequest(bodyRefusal()));
    });
    request.once('error', reject);
  });
}

/** @throws SyntaxError */
export type ParseJson = (text: string) => unknown;

const bodies = new WeakMap<IncomingMessage, Promise<unknown>>();

/**
 * The parsed body of a POST with `content-type: application/json` in UTF-8 (RFC 8259 section 8.1). It is read once: whoever asks
 * again for the body of the same request gets the same.
 *
 * @throws BodyError 415 for another media type or character set, 413 above `maxBytes`, 400 when it is no JSON, nested too
 *   deep, or holds text that cannot be stored
 */
export function readJsonBody(
  request: IncomingMessage,
  maxBytes: number,
  parse: ParseJson = parseJson,
): Promise<unknown> {
  let body = bodies.get(request);
  if (body === undefined) {
    body = readBody(request, maxBytes, parse);
    bodies.set(request, body);
  }
  return body;
}

async function readBody(request: IncomingMessage, maxBytes: number, parse: ParseJson): Promise<unknown> {
  assertJsonMediaType(request.headers['content-type']);
  const text = await readText(request, maxBytes);
  const body = parseBody(text, parse);
  // In UTF-8, JSON has no other way to write what cannot be stored.
  if (text.includes('\\u')) refuseUnstorable(() => assertStorable(body));
  return body;
}

/** @throws BodyError 400 when the URL holds text that cannot be stored */
export function checkUrl({ url = '/' }: IncomingMessage): void {
  refuseUnstorable(() => assertStorableUrl(url));
}

function parseBody(text: string, parse: ParseJson): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw new BodyError(400, 'BAD_REQUEST', `The body is not JSON: ${(cause as Error).message}`);
  }
}

function refuseUnstorable(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw error instanceof HubError ? badRequest(error) : error;
  }
}

function badRequest({ message, extensions }: HubError): BodyError {
  return new BodyError(400, String(extensions['code']), message, extensions);
}

function assertJsonMediaType(contentType = ''): void {
  if (contentType === 'application/json') return;
  const [mediaType, ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (mediaType === 'application/json' && isUtf8) return;
  throw new BodyError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json in UTF-8.');
}
