import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RouteHandler } from '../../platform/http/http-server';

/** Origins of web pages that may use the gateway, such as `https://hub.example`. */
export type AllowedOrigins = ReadonlySet<string>;

const ALLOWED_HEADERS =
  'authorization, content-type, idempotency-key, x-request-id, traceparent, apollo-require-preflight, ' +
  'x-apollo-operation-name, apollographql-client-name, apollographql-client-version';
const EXPOSED_HEADERS = 'x-request-id, retry-after';
const PREFLIGHT_AGE_SECONDS = 600;

/**
 * Cross-origin requests (Fetch standard, section 3.3) from the allowed origins. Callers are known by a header that a page
 * has to set itself, so no origin is ever allowed to send credentials of the browser's.
 */
export function withCors(origins: AllowedOrigins, handler: RouteHandler): RouteHandler {
  return (request, response) => {
    const { origin } = request.headers;
    const isPreflight = isPreflightRequest(request);
    if (origins.size > 0) response.setHeader('vary', 'Origin');
    if (origin !== undefined && origins.has(origin)) allow(response, origin, isPreflight);
    if (!isPreflight) return handler(request, response);
    response.writeHead(204).end();
  };
}

/** A socket is opened without asking: a page of another origin is known by the header that its browser sends. */
export function isForeignOrigin({ headers }: IncomingMessage, origins: AllowedOrigins): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins.has(origin)) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

function isPreflightRequest({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

function allow(response: ServerResponse, origin: string, isPreflight: boolean): void {
  response.setHeader('access-control-allow-origin', origin);
  if (!isPreflight) {
    response.setHeader('access-control-expose-headers', EXPOSED_HEADERS);
    return;
  }
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('access-control-allow-headers', ALLOWED_HEADERS);
  response.setHeader('access-control-max-age', String(PREFLIGHT_AGE_SECONDS));
}
