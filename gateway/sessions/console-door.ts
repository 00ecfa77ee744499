import type { IncomingMessage, ServerResponse } from 'node:http';
import { UnauthenticatedError } from '../../platform/errors/errors';
import { sendError } from '../../platform/http/error-answer';
import type { RouteHandler } from '../../platform/http/http-server';
import { ConsoleHeaderRequiredError, ForeignOriginError } from '../errors/errors';
import type { ErrorFormatter } from '../http/format-gateway-error';
import { readCookie, SESSION_COOKIE, setCookie } from './cookies';
import { expiryOf, type Session } from './session';
import { grantSession } from './session-grant';
import type { TokenUse } from './session-tokens';
import type { Sessions } from './sessions';

export interface ConsoleDoorParts {
  readonly sessions: Sessions;
  /** Origins of the console's pages. */
  readonly origins: ReadonlySet<string>;
  /** Whether the hub's own origin is not among them: it is then as each request names it. */
  readonly trustsHost: boolean;
  readonly now: () => number;
  readonly formatError: ErrorFormatter;
}

/** A header that a form of another site cannot send. */
export const CONSOLE_HEADER = 'x-konsol';

/**
 * Where the console's requests come in: the session in the cookie becomes the bearer token that everything behind knows. A request
 * that brings a token of its own is not touched.
 */
export class ConsoleDoor {
  constructor(private readonly parts: ConsoleDoorParts) {}

  /** A handler behind the door. */
  guard(handler: RouteHandler): RouteHandler {
    return async (request, response) => {
      if (!carriesSession(request)) return handler(request, response);
      try {
        this.assertFromConsole(request);
        await this.enter(request, response);
      } catch (error) {
        return sendError(response, error, { fallbackStatus: 401, format: this.parts.formatError });
      }
      return handler(request, response);
    };
  }

  /**
   * Lets a request in that opens a socket and carries a session: with its token, or without one where the session has ended.
   * @throws ForeignOriginError
   */
  async enterSocket(request: IncomingMessage): Promise<void> {
    if (!this.isOwnOrigin(request)) throw new ForeignOriginError();
    const session = await this.parts.sessions.read(readCookie(request, SESSION_COOKIE));
    if (session !== undefined) await this.grant(request, session, 'stream');
  }

  /** Whether a page of the console sent it: a page of another origin cannot send the header. */
  isFromConsole({ headers }: IncomingMessage): boolean {
    return headers[CONSOLE_HEADER] === '1';
  }

  private async enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { sessions } = this.parts;
    const session = await sessions.read(readCookie(request, SESSION_COOKIE));
    const renewed = session && (await sessions.renew(session));
    if (renewed?.cookie !== undefined) this.setSession(response, renewed.session, renewed.cookie);
    const isLet = renewed !== undefined && (await this.grant(request, renewed.session, useOf(request)));
    if (!isLet) throw new UnauthenticatedError('The session has ended; sign in again.');
  }

  setSession(response: ServerResponse, session: Session, value: string): void {
    const maxAgeSeconds = Math.ceil((expiryOf(session) - this.parts.now()) / 1_000);
    setCookie(response, SESSION_COOKIE, { value, maxAgeSeconds });
  }

  private async grant(request: IncomingMessage, session: Session, use: TokenUse): Promise<boolean> {
    const { sessions } = this.parts;
    const authorization = await sessions.authorization(session, use);
    if (authorization === null) return false;
    request.headers.authorization = authorization;
    grantSession(request, { onEnd: (listener) => sessions.onEnd(session, listener) });
    return true;
  }

  /** What only reads may also come as a link or an event stream of an own page, which can set no header. */
  private assertFromConsole(request: IncomingMessage): void {
    if (this.isFromConsole(request)) return;
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads && (request.headers['sec-fetch-site'] === 'same-origin' || this.isOwnOrigin(request))) return;
    throw new ConsoleHeaderRequiredError();
  }

  private isOwnOrigin({ headers }: IncomingMessage): boolean {
    const { origin, host } = headers;
    if (origin === undefined || !URL.canParse(origin)) return false;
    const { origins, trustsHost } = this.parts;
    return origins.has(origin) || (trustsHost && new URL(origin).host === host);
  }
}

/** Whether a request comes with a session cookie; a token that it brings itself wins. */
export function carriesSession(request: IncomingMessage): boolean {
  return request.headers.authorization === undefined && readCookie(request, SESSION_COOKIE) !== undefined;
}

function useOf({ headers }: IncomingMessage): TokenUse {
  return headers.accept?.includes('text/event-stream') ? 'stream' : 'request';
}
