import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * In a request between processes of the hub: the district that is meant. In its answer: the one that answers. An address that
 * leads to another district by mistake is found by it, at every answer.
 */
export const DISTRICT_HEADER = 'x-hub-district';

/** Those that the header names: one or, for a round of a host, several. */
export function namedDistricts(header: string | readonly string[] | undefined): string[] {
  return header === undefined ? [] : String(header).split(',');
}

/** The gateway, as a subgraph of all districts. */
export const ALL_DISTRICTS = '*';

/** Whom a server answers for; what it answers for may end while it runs. */
export type ServedDistrict = () => string;

/** Whether a request means another than this server. */
export function isForAnother(request: IncomingMessage, served: ServedDistrict): boolean {
  const meant = request.headers[DISTRICT_HEADER];
  return meant !== undefined && meant !== served();
}

/** Refuses a request that means another district (RFC 9110 section 15.5.20): nothing of it has been done. */
export function refuseMisdirected(
  request: IncomingMessage,
  response: ServerResponse,
  served: ServedDistrict,
): void {
  const { meant, answers } = namesOf(request, served);
  const message = `This server answers for "${answers}", not for "${meant}".`;
  const body = { errors: [{ message, extensions: { code: 'MISDIRECTED', meant, answers } }] };
  response.writeHead(MISDIRECTED, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** The same for a request that asks for a WebSocket. */
export function refuseMisdirectedUpgrade(socket: Duplex, served: ServedDistrict): void {
  const lines = [`HTTP/1.1 ${MISDIRECTED} Misdirected Request`, `${DISTRICT_HEADER}: ${served()}`];
  socket.end(`${[...lines, 'connection: close', 'content-length: 0'].join('\r\n')}\r\n\r\n`);
}

const MISDIRECTED = 421;

function namesOf(request: IncomingMessage, served: ServedDistrict) {
  return { meant: String(request.headers[DISTRICT_HEADER]).slice(0, 100), answers: served() };
}
