import { OWN_HEADERS } from '../session/session';
import type { SessionKeeper } from '../session/session-keeper';

/**
 * The one way to the hub: with the session's cookie, and a header that a form of another page cannot send. A request that is
 * refused because the session has ended waits until the person has signed in again, and is then sent once more.
 */
export function createHubFetch(keeper: SessionKeeper): typeof fetch {
  const send = (input: RequestInfo | URL, init?: RequestInit) =>
    fetch(input, {
      ...init,
      credentials: 'same-origin',
      headers: { ...Object.fromEntries(new Headers(init?.headers)), ...OWN_HEADERS },
    });
  return async (input, init) => {
    const response = await send(input, init);
    if (response.status !== 401) return response;
    await keeper.renewed();
    return send(input, init);
  };
}
