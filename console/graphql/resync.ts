import { type Client, type Exchange, mapExchange, type Operation } from 'urql';
import { askAnew } from './ask-anew';

export interface Resync {
  /** Goes before the cache. */
  readonly exchange: Exchange;
  /** Fetches anew every query that is shown. */
  run(client: Client): void;
}

/** Knows which queries are shown: after a cut, and when a part of the hub is away or back, all of them may be old. */
export function createResync(): Resync {
  const shown = new Map<number, Operation>();
  return {
    exchange: mapExchange({
      onOperation: (operation) => {
        if (operation.kind === 'query') shown.set(operation.key, operation);
        if (operation.kind === 'teardown') shown.delete(operation.key);
      },
    }),
    run: (client) => {
      for (const operation of [...shown.values()]) askAnew(client, operation);
    },
  };
}
