import type { Subscriber } from './subscriber';

/**
 * The headers of a subscription that several clients share, under the token of one of them that lives: of another one
 * when it expires or leaves. Read at the time of use, also by what goes on for long.
 */
export function createSharedHeaders(subscribers: ReadonlySet<Subscriber>): Readonly<Record<string, string>> {
  let chosen: Subscriber | undefined;
  const choose = (): Subscriber | undefined => {
    if (chosen === undefined || !subscribers.has(chosen) || hasExpired(chosen)) {
      chosen = longestLived(subscribers) ?? chosen;
    }
    return chosen;
  };
  const headers: Record<string, string> = {};
  for (const name of Object.keys(choose()?.headers ?? {})) {
    Object.defineProperty(headers, name, { enumerable: true, get: () => choose()?.headers[name] ?? '' });
  }
  return headers;
}

function longestLived(subscribers: ReadonlySet<Subscriber>): Subscriber | undefined {
  let best: Subscriber | undefined;
  for (const subscriber of subscribers) {
    if (best === undefined || expiryOf(subscriber) > expiryOf(best)) best = subscriber;
  }
  return best;
}

function hasExpired(subscriber: Subscriber): boolean {
  return expiryOf(subscriber) <= Date.now();
}

function expiryOf({ caller }: Subscriber): number {
  return caller === null ? Number.POSITIVE_INFINITY : caller.expiresAt.getTime();
}
