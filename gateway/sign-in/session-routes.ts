import type { IncomingMessage, ServerResponse } from 'node:http';
import { ErrorCode } from '../../platform/errors/errors';
import { sendError } from '../../platform/http/error-answer';
import { type RouteHandler, sendJson } from '../../platform/http/http-server';
import { searchOf } from '../../platform/http/search-of';
import type { Logger } from '../../platform/logging/logger';
import type { DistrictEntry } from '../../schema/district-registry';
import { CONSOLE_PATH } from '../console/console-path';
import { ConsoleHeaderRequiredError, MethodError } from '../errors/errors';
import type { ErrorFormatter } from '../http/format-gateway-error';
import type { ConsoleDoor } from '../sessions/console-door';
import { dropCookie, readCookie, SESSION_COOKIE } from '../sessions/cookies';
import type { Ending } from '../sessions/ended-sessions';
import { expiryOf, type Session } from '../sessions/session';
import type { Sessions } from '../sessions/sessions';
import type { IdentityProvider } from './identity-provider';

export interface SessionRouteParts {
  readonly sessions: Sessions;
  readonly door: ConsoleDoor;
  readonly provider: IdentityProvider;
  readonly ownUrl: (request: IncomingMessage) => string;
  /** Those in force. */
  readonly districts: readonly Pick<DistrictEntry, 'code' | 'name'>[];
  readonly formatError: ErrorFormatter;
  /** Tells the other gateways. */
  readonly tell: (ending: Ending) => void;
  readonly logger: Logger;
}

export const SESSION_PATH = `${CONSOLE_PATH}/session`;

const MOST_PAGE_LENGTH = 100;

const NOBODY = {
  code: ErrorCode.Unauthenticated,
  message: 'Du är inte inloggad. Logga in för att fortsätta.',
};

/** Who is signed in, and the end of that. */
export function createSessionRoutes(parts: SessionRouteParts): Record<string, RouteHandler> {
  return {
    [SESSION_PATH]: answering(parts, (request, response) => show(parts, request, response)),
    [`${CONSOLE_PATH}/logga-ut`]: answering(parts, (request, response) =>
      signOut(parts, { request, response }, (session) => parts.sessions.end(session, true)),
    ),
    [`${CONSOLE_PATH}/logga-ut-overallt`]: answering(parts, (request, response) =>
      signOut(parts, { request, response }, (session) => parts.sessions.endAll(session)),
    ),
  };
}

function answering(
  { formatError: format }: SessionRouteParts,
  run: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): RouteHandler {
  return async (request, response) => {
    try {
      await run(request, response);
    } catch (error) {
      sendError(response, error, { fallbackStatus: 503, format });
    }
  };
}

/**
 * Who is signed in, with the names of the districts, which a page needs also while nobody else answers. Asking is no use of the
 * session: a page that asks again and again does not keep it alive. A page of the console
 * that is not for the role asks with its path (`nekad`): the log tells of it by the answer's `x-request-id`, which the page shows.
 */
async function show(
  { sessions, districts, logger }: SessionRouteParts,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const cookie = readCookie(request, SESSION_COOKIE);
  const session = await sessions.read(cookie);
  if (session === undefined)
    return sendJson(response, 401, { ...NOBODY, signedOut: await sessions.wasSignedOut(cookie) });
  const { sub, name, role, district, unit, from, until } = session;
  const page = refusedPageOf(request);
  if (page !== null) {
    const requestId = request.headers['x-request-id'];
    logger.info({ sub, role, district, page, requestId }, 'a page of the console is not for this role');
  }
  const names = districts.map(({ code, name }) => ({ code, name }));
  sendJson(response, 200, {
    sub,
    name,
    role,
    district,
    districtName: names.find(({ code }) => code === district)?.name ?? district,
    unit,
    from,
    until,
    expiresAt: new Date(expiryOf(session)).toISOString(),
    districts: names,
  });
}

function refusedPageOf(request: IncomingMessage): string | null {
  return searchOf(request).get('nekad')?.slice(0, MOST_PAGE_LENGTH) ?? null;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** @param end what of the person's sessions ends */
async function signOut(
  parts: SessionRouteParts,
  { request, response }: Exchange,
  end: (session: Session) => Ending,
) {
  if (request.method !== 'POST') throw new MethodError('POST');
  const { sessions, door, provider, ownUrl, tell } = parts;
  if (!door.isFromConsole(request)) throw new ConsoleHeaderRequiredError();
  const session = await sessions.read(readCookie(request, SESSION_COOKIE));
  if (session !== undefined) tell(end(session));
  dropCookie(response, SESSION_COOKIE);
  const url = await provider.endSessionUrl(`${ownUrl(request)}${CONSOLE_PATH}`);
  response.writeHead(204, url === null ? {} : { location: url }).end();
}
