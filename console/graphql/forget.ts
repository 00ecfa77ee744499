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

/**
 * Takes every answer that holds one of these types out of the browser's memory, as a mutation of them would; what is shown of them
 * is fetched anew.
 */
export function forget(client: Client, types: readonly string[]): void {
  void client.mutation(FORGET, {}, { fetch: answer, additionalTypenames: [...types] }).toPromise();
}
