import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RouteHandler } from '../../platform/http/http-server';
import { readRequestId } from '../../platform/http/read-request-id';
import { searchOf } from '../../platform/http/search-of';
import type { Logger } from '../../platform/logging/logger';
import { CONSOLE_PATH } from '../console/console-path';
import { StaffRegisterUnavailableError } from '../errors/errors';
import type { ConsoleDoor } from '../sessions/console-door';
import { dropCookie, readCookie, SIGN_IN_COOKIE, setCookie } from '../sessions/cookies';
import type { Seal } from '../sessions/seal';
import type { Person } from '../sessions/session';
import type { Sessions } from '../sessions/sessions';
import type { StaffRegister } from '../sessions/staff-register';
import type { ClaimRules } from '../settings/claim-rules-config';
import { assertAgrees, subjectOf } from './claims';
import type { Claims, IdentityProvider, SignInUnderWay } from './identity-provider';
import { ownPath } from './own-path';
import { cannotReachRegister, notRegistered, notUnderWay, SignInError } from './sign-in-error';
import { sendSignInPage } from './sign-in-page';

export interface SignInParts {
  readonly provider: IdentityProvider;
  readonly issuer: string;
  readonly claims: ClaimRules;
  readonly register: StaffRegister;
  readonly sessions: Sessions;
  readonly door: ConsoleDoor;
  readonly seal: Seal;
  readonly logger: Logger;
  /** The hub as this request's browser sees it, without a path. */
  readonly ownUrl: (request: IncomingMessage) => string;
  readonly now: () => number;
}

export const SIGN_IN_PATH = `${CONSOLE_PATH}/logga-in`;
const CALLBACK_PATH = `${SIGN_IN_PATH}/svar`;
const UNDER_WAY_SECONDS = 600;

interface KeptSignIn extends SignInUnderWay {
  readonly till: string;
  readonly until: number;
}

/** To the provider, and back from it. */
export function createSignInRoutes(parts: SignInParts): Record<string, RouteHandler> {
  return {
    [SIGN_IN_PATH]: withPage(parts, (request, response) => start(parts, request, response)),
    [CALLBACK_PATH]: withPage(parts, (request, response) => finish(parts, request, response)),
  };
}

async function start(parts: SignInParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const search = searchOf(request);
  const redirectUri = `${parts.ownUrl(request)}${CALLBACK_PATH}`;
  const { url, underWay } = await parts.provider.start(redirectUri, search.get('login_hint'));
  const kept: KeptSignIn = {
    ...underWay,
    till: ownPath(search.get('till')),
    until: parts.now() + UNDER_WAY_SECONDS * 1_000,
  };
  setCookie(response, SIGN_IN_COOKIE, {
    value: await parts.seal.close(kept),
    maxAgeSeconds: UNDER_WAY_SECONDS,
  });
  redirect(response, url);
}

async function finish(parts: SignInParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const cookie = readCookie(request, SIGN_IN_COOKIE);
  dropCookie(response, SIGN_IN_COOKIE);
  const kept = cookie === undefined ? undefined : await parts.seal.open<KeptSignIn>(cookie);
  if (kept === undefined || kept.until <= parts.now()) throw notUnderWay();
  const claims = await parts.provider.finish(kept, searchOf(request).toString());
  const askedAt = parts.now();
  const begun = await parts.sessions.begin(await findPerson(parts, claims), askedAt);
  parts.door.setSession(response, begun.session, begun.cookie);
  redirect(response, kept.till);
}

/** @throws SignInError */
async function findPerson({ claims: rules, register, issuer }: SignInParts, claims: Claims): Promise<Person> {
  const sub = subjectOf(claims, rules);
  const person = await register.find({ issuer, sub }).catch((error) => {
    throw error instanceof StaffRegisterUnavailableError ? cannotReachRegister(error) : error;
  });
  if (person === undefined) throw notRegistered();
  assertAgrees(claims, rules, person);
  return person;
}

function withPage(
  { logger }: SignInParts,
  run: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): RouteHandler {
  return async (request, response) => {
    try {
      await run(request, response);
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      const requestId = readRequestId(request);
      logger.warn({ err: error.cause ?? error, requestId }, 'somebody could not sign in');
      const till = ownPath(searchOf(request).get('till'));
      const retry = `${SIGN_IN_PATH}?${new URLSearchParams({ till })}`;
      sendSignInPage(response, { error, reference: requestId, retry });
    }
  };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location }).end();
}
