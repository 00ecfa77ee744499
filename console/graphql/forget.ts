import { type Client, gql } from 'urql';

/** It is sent nowhere. */
const FORGET = gql`
  mutation {
    __typename
  }
`;
const NOTHING = '{"data":{}}';
const answer = () =>
  Promise.resolve(new Response(NOTHING, { headers: { 'content-type': 'application/json' } }));

/** Of several things that close at once. */
const SETTLE_MS = 200;
const waiting = new WeakMap<Client, Set<string>>();

/**
 * Takes every answer that holds one of these types out of the browser's memory, as a mutation of them would; what is shown of them
 * is fetched anew. Once for several calls in short order.
 */
export function forgetSoon(client: Client, types: readonly string[]): void {
  const known = waiting.get(client);
  if (known) {
    for (const type of types) known.add(type);
    return;
  }
  const all = new Set(types);
  waiting.set(client, all);
  window.setTimeout(() => {
    waiting.delete(client);
    void client.mutation(FORGET, {}, { fetch: answer, additionalTypenames: [...all] }).toPromise();
  }, SETTLE_MS);
}
