import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from '../logging/logger';
import { DEFAULT_HTTP_TIMEOUTS, type HttpTimeouts } from '../settings/http-timeouts';
import { readRequestId } from './read-request-id';
import { securityHeaders } from './security-headers';
import {
  DISTRICT_HEADER,
  isForAnother,
  refuseMisdirected,
  refuseMisdirectedUpgrade,
} from './served-district';
import type { RouteHandler, Site } from './site';

export type { RouteHandler, UpgradeHandler } from './site';

export interface HttpServerConfig extends Site {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The site that a request is for, where several share the address; else the server's own. */
  readonly siteOf?: (request: IncomingMessage) => Site | undefined;
  /** Strict transport security for browsers that come over TLS; 0 or nothing: none. */
  readonly hstsSeconds?: number;
  readonly timeouts?: HttpTimeouts;
  /** What a failed request's error has in its extensions beside its code and the request's id. */
  readonly aboutFailure?: (
    extensions: Readonly<Record<'code' | 'requestId', string>>,
  ) => Readonly<Record<string, unknown>>;
  readonly logger: Logger;
}

export interface HttpServer {
  readonly server: Server;
  /** Listens; rejects with `EADDRINUSE` and the like. */
  start(): Promise<{ url: string }>;
  /** Stops accepting, lets running requests finish for `graceMs`, then cuts them; idempotent. */
  stop(graceMs?: number): Promise<void>;
}

const STOP_GRACE_MS = 5_000;
const LONGEST_CHECK_MS = 5_000;

/** A node:http server with routes by path: what every process of the hub listens with. */
export function createHttpServer(config: HttpServerConfig): HttpServer {
  const headers = securityHeaders(config.hstsSeconds);
  const server = createServer(timeoutOptions(config.timeouts), (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    nameRequest(request, response);
    cutSlowReader(response, config.timeouts);
    void dispatch(config, request, response);
  });
  server.on('upgrade', (request, socket, head) => dispatchUpgrade(config, request, socket, head));
  let stopped: Promise<void> | undefined;
  return {
    server,
    start: () => listen(server, config),
    stop: (graceMs = STOP_GRACE_MS) => {
      stopped ??= close(server, graceMs);
      return stopped;
    },
  };
}

function timeoutOptions({ headersMs, requestMs, keepAliveMs }: HttpTimeouts = DEFAULT_HTTP_TIMEOUTS) {
  return {
    keepAliveTimeout: keepAliveMs,
    headersTimeout: Math.min(headersMs, requestMs),
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(headersMs, requestMs, LONGEST_CHECK_MS),
  };
}

/** An answer that a client does not read stays in memory: it is given up in time. What is written bit by bit bounds itself. */
function cutSlowReader(response: ServerResponse, timeouts?: HttpTimeouts): void {
  const answerMs = timeouts?.answerMs ?? DEFAULT_HTTP_TIMEOUTS.answerMs;
  response.once('prefinish', () => {
    const { socket } = response;
    if (socket === null || socket.writableLength === 0) return;
    const cut = setTimeout(() => socket.destroy(), answerMs);
    response.once('close', () => clearTimeout(cut));
  });
}

/** Whoever reads the request's id later reads this one. */
function nameRequest(request: IncomingMessage, response: ServerResponse): void {
  const requestId = readRequestId(request);
  request.headers['x-request-id'] = requestId;
  response.setHeader('x-request-id', requestId);
}

async function dispatch(config: HttpServerConfig, request: IncomingMessage, response: ServerResponse) {
  const { servedDistrict, routes } = config.siteOf?.(request) ?? config;
  if (servedDistrict !== undefined && request.headers[DISTRICT_HEADER] !== undefined) {
    response.setHeader(DISTRICT_HEADER, servedDistrict());
    if (isForAnother(request, servedDistrict)) return refuseMisdirected(request, response, servedDistrict);
  }
  const handler = findRoute(routes, pathOf(request));
  try {
    if (handler === undefined) sendJson(response, 404, { error: 'not found' });
    else await handler(request, response);
  } catch (error) {
    const requestId = readRequestId(request);
    // A client that is gone is nobody's failure.
    const level = request.socket.destroyed ? 'debug' : 'error';
    config.logger[level]({ err: error, path: pathOf(request), requestId }, 'request failed');
    if (response.headersSent) response.destroy();
    else {
      const failed = { code: 'INTERNAL_SERVER_ERROR', requestId };
      const extensions = { ...failed, ...config.aboutFailure?.(failed) };
      sendJson(response, 500, { errors: [{ message: 'Internal server error', extensions }] });
    }
  }
}

function findRoute(routes: Site['routes'], path: string): RouteHandler | undefined {
  if (Object.hasOwn(routes, path)) return routes[path];
  const parent = Object.keys(routes).find(
    (route) => route.endsWith('/*') && path.startsWith(route.slice(0, -1)),
  );
  return parent === undefined ? undefined : routes[parent];
}

function dispatchUpgrade(config: HttpServerConfig, request: IncomingMessage, socket: Duplex, head: Buffer) {
  // node:http has let go of the socket: without a listener of ours a reset connection would end the process.
  socket.on('error', () => undefined);
  const { upgrades = {}, servedDistrict } = config.siteOf?.(request) ?? config;
  if (servedDistrict !== undefined && isForAnother(request, servedDistrict))
    return refuseMisdirectedUpgrade(socket, servedDistrict);
  const path = pathOf(request);
  if (Object.hasOwn(upgrades, path)) upgrades[path]!(request, socket, head);
  else socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
}

/** The path of a request without its query. */
export function pathOf(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  write: (body: unknown) => string = JSON.stringify,
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(write(body));
}

function listen(server: Server, { host, port }: HttpServerConfig): Promise<{ url: string }> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      const address = server.address() as AddressInfo;
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      resolve({ url: `http://${name}:${address.port}` });
    });
  });
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    // Read when a running request ends: its connection is not kept for another one.
    server.keepAliveTimeout = 1;
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
