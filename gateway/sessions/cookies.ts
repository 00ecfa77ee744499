import type { IncomingMessage, ServerResponse } from 'node:http';

/** The session. No link of another site brings it, so no other site can have anything read or done with it. */
export const SESSION_COOKIE = { name: '__Host-hub-session', sameSite: 'Strict' } as const;
/** A sign-in under way. The provider, another site, sends the browser back with it. */
export const SIGN_IN_COOKIE = { name: '__Host-hub-sign-in', sameSite: 'Lax' } as const;

export type Cookie = typeof SESSION_COOKIE | typeof SIGN_IN_COOKIE;

/** The cookie's value; undefined when the request has none, or an empty one. */
export function readCookie({ headers }: IncomingMessage, { name }: Cookie): string | undefined {
  const pair = headers.cookie?.split(';').find((each) => each.trimStart().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf('=') + 1).trim() || undefined;
}

/** @param maxAgeSeconds 0 takes the cookie away */
export function setCookie(
  response: ServerResponse,
  { name, sameSite }: Cookie,
  { value, maxAgeSeconds }: { readonly value: string; readonly maxAgeSeconds: number },
): void {
  const text = `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; Secure; SameSite=${sameSite}`;
  response.appendHeader('set-cookie', text);
}

export function dropCookie(response: ServerResponse, cookie: Cookie): void {
  setCookie(response, cookie, { value: '', maxAgeSeconds: 0 });
}
