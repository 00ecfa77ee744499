import type { IncomingMessage, ServerResponse } from 'node:http';
import { ErrorCode } from '../../platform/errors/errors';
import { sendError } from '../../platform/http/error-answer';
import { type RouteHandler, sendJson } from '../../platform/http/http-server';
import { CONSOLE_PATH } from '../console/console-path';
import { ConsoleHeaderRequiredError, MethodError } from '../errors/errors';
import type { ErrorFormatter } from '../http/format-gateway-error';
import type { ConsoleDoor } from '../sessions/console-door';
import { dropCookie, readCookie, SESSION_COOKIE } from '../sessions/cookies';
import { expiryOf, type Session } from '../sessions/session';
import type { Sessions } from '../sessions/sessions';
import type { IdentityProvider } from './identity-provider';

export interface SessionRouteParts {
  readonly sessions: Sessions;
  readonly door: ConsoleDoor;
  readonly provider: IdentityProvider;
  readonly ownUrl: (request: IncomingMessage) => string;
  readonly districtName: (code: string) => string | undefined;
  readonly formatError: ErrorFormatter;
  /** Tells the other gateways. */
  readonly tell: (session: Session) => void;
}

export const SESSION_PATH = `${CONSOLE_PATH}/session`;

const NOBODY = {
  code: ErrorCode.Unauthenticated,
  message: 'Du är inte inloggad. Logga in för att fortsätta.',
};

/** Who is signed in, and the end of that. */
export function createSessionRoutes(parts: SessionRouteParts): Record<string, RouteHandler> {
  return {
    [SESSION_PATH]: answering(parts, (request, response) => show(parts, request, response)),
    [`${CONSOLE_PATH}/logga-ut`]: answering(parts, (request, response) => signOut(parts, request, response)),
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

/** Asking who is signed in is no use of the session: a page that asks again and again does not keep it alive. */
async function show(
  { sessions, districtName }: SessionRouteParts,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const session = await sessions.read(readCookie(request, SESSION_COOKIE));
  if (session === undefined) return sendJson(response, 401, NOBODY);
  const { sub, name, role, district, unit } = session;
  sendJson(response, 200, {
    sub,
    name,
    role,
    district,
    districtName: district === null ? null : (districtName(district) ?? district),
    unit,
    expiresAt: new Date(expiryOf(session)).toISOString(),
  });
}

async function signOut(parts: SessionRouteParts, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') throw new MethodError('POST');
  const { sessions, door, provider, ownUrl, tell } = parts;
  if (!door.isFromConsole(request)) throw new ConsoleHeaderRequiredError();
  const session = await sessions.read(readCookie(request, SESSION_COOKIE));
  if (session !== undefined) {
    sessions.end(session);
    tell(session);
  }
  dropCookie(response, SESSION_COOKIE);
  const url = await provider.endSessionUrl(`${ownUrl(request)}${CONSOLE_PATH}`);
  response.writeHead(204, url === null ? {} : { location: url }).end();
}
