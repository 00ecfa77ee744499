import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathOf, type RouteHandler, sendJson } from '../../platform/http/http-server';
import type { ConsoleFile } from './console-files';
import { CONSOLE_PATH } from './console-path';

const BASE = `${CONSOLE_PATH}/`;
/** Their names hold a hash of what is in them: another content has another name. */
const HASHED = /^assets\//;
const A_YEAR_SECONDS = 31_536_000;

/** The page's own scripts and styles and nothing else: no other origin, nothing written into the page, no frame. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE_HEADERS = {
  'content-security-policy': CONTENT_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
};

/**
 * `/konsol` and all below it: a file of the console's build by its name, and the page itself under every other name, which the
 * page reads as one of its routes. A name below `assets/` that is not there is 404.
 */
export function createConsoleRoute(files: ReadonlyMap<string, ConsoleFile>): RouteHandler {
  const page = files.get('index.html')!;
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return sendJson(response, 405, { error: 'method not allowed' });
    }
    const name = pathOf(request).slice(BASE.length);
    const file = name === 'index.html' ? undefined : files.get(name);
    if (file !== undefined) return send(request, response, file, cachingOf(name));
    if (HASHED.test(name)) return sendJson(response, 404, { error: 'not found' });
    return send(request, response, page, PAGE_HEADERS);
  };
}

function cachingOf(name: string): Record<string, string> {
  const caching = HASHED.test(name) ? `public, max-age=${A_YEAR_SECONDS}, immutable` : 'no-cache';
  return { 'cache-control': caching };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: ConsoleFile,
  headers: Readonly<Record<string, string>>,
): void {
  const { encoding, bytes } = chooseEncoding(file, request.headers['accept-encoding'] ?? '');
  response.writeHead(200, {
    ...headers,
    'content-type': file.contentType,
    'content-length': bytes.length,
    vary: 'Accept-Encoding',
    ...(encoding !== null && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** The smallest form that the client names without refusing it. */
function chooseEncoding({ plain, gzip, brotli }: ConsoleFile, accepted: string) {
  const takes = (name: string) =>
    accepted.split(',').some((part) => {
      const [coding, quality = ''] = part.split(';').map((text) => text.trim());
      return coding === name && !/^q=0(\.0*)?$/.test(quality);
    });
  if (brotli !== null && takes('br')) return { encoding: 'br', bytes: brotli };
  if (gzip !== null && takes('gzip')) return { encoding: 'gzip', bytes: gzip };
  return { encoding: null, bytes: plain };
}
