import { ErrorCode } from '../../platform/errors/errors';
import { type RouteHandler, sendJson } from '../../platform/http/http-server';
import { readRequestId } from '../../platform/http/read-request-id';
import { CONSOLE_PATH } from '../console/console-path';
import { SESSION_PATH } from './session-routes';
import { SignInError } from './sign-in-error';
import { sendSignInPage } from './sign-in-page';
import { SIGN_IN_PATH } from './sign-in-routes';

const NOT_CONFIGURED = new SignInError(
  503,
  'Inloggningen är inte inställd i den här hubben.',
  'Den som driver hubben behöver ställa in OIDC_ISSUER.',
);

/** What the paths of sign-in answer where nobody can sign in. */
export function createNoSignInRoutes(): Record<string, RouteHandler> {
  return {
    [SIGN_IN_PATH]: (request, response) =>
      sendSignInPage(response, {
        error: NOT_CONFIGURED,
        reference: readRequestId(request),
        retry: CONSOLE_PATH,
      }),
    [SESSION_PATH]: (_request, response) =>
      sendJson(response, 401, { code: ErrorCode.Unauthenticated, message: NOT_CONFIGURED.heading }),
  };
}
