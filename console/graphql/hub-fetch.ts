import { OWN_HEADERS } from '../session/session';
import type { SessionKeeper } from '../session/session-keeper';

/** The hub ends what takes half as long; without a word from it there is no contact. */
const SILENCE_MS = 60_000;

/**
 * The one way to the hub: with the session's cookie, and a header that a form of another page cannot send. A request that is
 * refused because the session has ended waits until the person has signed in again, and is then sent once more.
 */
export function createHubFetch(keeper: SessionKeeper): typeof fetch {
  const send = async (input: RequestInfo | URL, init?: RequestInit) => {
    const silence = new AbortController();
    const timer = window.setTimeout(() => silence.abort(), SILENCE_MS);
    const signals = init?.signal ? [init.signal, silence.signal] : [silence.signal];
    return fetch(input, {
      ...init,
      signal: AbortSignal.any(signals),
      credentials: 'same-origin',
      headers: { ...Object.fromEntries(new Headers(init?.headers)), ...OWN_HEADERS },
    }).finally(() => window.clearTimeout(timer));
  };
  return async (input, init) => {
    const response = await send(input, init);
    if (response.status !== 401) return response;
    await keeper.renewed();
    return send(input, init);
  };
}
