import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { escapeHtml } from '../../platform/text/escape-html';
import type { SignInError } from './sign-in-error';

const STYLE =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;color-scheme:light dark}';
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

export interface SignInProblem {
  readonly error: Pick<SignInError, 'status' | 'heading' | 'advice'>;
  /** By which the hub's log tells more. */
  readonly reference: string;
  /** Where to try again. */
  readonly retry: string;
}

/** Sends the page of somebody who could not sign in. */
export function sendSignInPage(response: ServerResponse, { error, reference, retry }: SignInProblem): void {
  response.writeHead(error.status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'`,
  });
  response.end(`<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Inloggning</title><style>${STYLE}</style></head>
<body><main>
<h1>${escapeHtml(error.heading)}</h1>
<p>${escapeHtml(error.advice)}</p>
<p><a href="${escapeHtml(retry)}">Försök igen</a></p>
<p>Referensnummer: ${escapeHtml(reference)}</p>
</main></body>
</html>
`);
}
