export interface ReadyHub {
  readonly url: string;
  readonly districts: number;
  readonly dataDir: string;
}

const FIRST_QUERY = `{
  candidates(first: 3) {
    nodes { kind languages district { name } }
    totalCount
    missingDistricts { code reason }
  }
}`;

/** What to do next, shown once the hub is ready. */
export function readyBlock({ url, districts, dataDir }: ReadyHub): string {
  const body = JSON.stringify({ query: FIRST_QUERY.replace(/\s+/g, ' ') });
  return `
The hub is ready: ${districts} districts behind one gateway. All data is made up.

  Konsol     ${url}/konsol
             ${url}/konsol/logga-in?login_hint=demo-resursteam-1 signs in as a broker
  GraphQL    ${url}/graphql
  A token    npm run --silent token -- --role resursteam
             npm run --silent token -- --role kontaktsekreterare --district farsta
  GraphiQL   npm run --silent token -- --role resursteam --link
  Logs       ${dataDir}/log

A first query, over all districts:

  curl -s ${url}/graphql -H 'content-type: application/json' \\
    -H "authorization: Bearer $(npm run --silent token -- --role resursteam)" \\
    -d '${body}'

Ctrl-C stops everything.
`;
}
