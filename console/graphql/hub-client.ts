import { Client, cacheExchange, type Exchange, fetchExchange, mapExchange } from 'urql';
import type { SessionKeeper } from '../session/session-keeper';
import { createHubFetch } from './hub-fetch';
import type { Resync } from './resync';
import { tryAgain } from './try-again';

const GRAPHQL_URL = '/graphql';

/** Sends an operation's id, by which the hub knows its text. */
const byId: Exchange = mapExchange({
  onOperation: (operation) => ({
    ...operation,
    extensions: { ...operation.extensions, persistedQuery: persistedQueryOf(operation.query) },
  }),
});

export function persistedQueryOf(document: object) {
  return { version: 1 as const, sha256Hash: (document as { documentId: string }).documentId };
}

/**
 * The client of the hub's GraphQL. It keeps whole answers by operation and variables, in memory alone, and asks again for those
 * that hold a type of something that was changed: nothing of a person outlives the answer that was allowed.
 */
export function createHubClient(keeper: SessionKeeper, resync: Resync): Client {
  return new Client({
    url: GRAPHQL_URL,
    fetch: createHubFetch(keeper),
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [resync.exchange, tryAgain, cacheExchange, byId, fetchExchange],
  });
}
