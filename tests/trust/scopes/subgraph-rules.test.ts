import { postGraphql } from '../../network/post-graphql';
import { postJson } from '../../network/post-json';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';

const CANDIDATES = '{ candidates(first: 1) { totalCount nodes { id } } }';
const REFUSAL = { message: 'Unauthorized field or type', extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } };
const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) {
  ... on Candidate { id } ... on District { code pool { approved } } ... on CareDecision { id }
} }`;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    demonstration: true,
    gateway: { shardEndpoint: 'clients' },
  });
});
afterAll(() => hub?.stop());

/** Past the gateway, at a subgraph's own door. */
async function askSubgraph(
  url: string,
  claims: TestClaims,
  query: string,
  variables?: Record<string, unknown>,
) {
  return postGraphql(url.replace(/\/graphql$/, ''), {
    query,
    variables,
    headers: await authorization(claims),
  });
}

describe('a subgraph that is asked past the gateway', () => {
  const district = () => hub.district('farsta').url;

  test('refuses a field to a role without its scope', async () => {
    const answer = await askSubgraph(district(), { role: 'admin' }, CANDIDATES);
    expect(answer.errors).toMatchObject([{ ...REFUSAL, path: ['candidates'] }]);
  });

  test('refuses it to a token that names fewer scopes than its role has', async () => {
    const query = '{ candidates(first: 1) { nodes { id } } poolSummary { approved } }';
    const answer = await askSubgraph(district(), { role: 'resursteam', scope: 'counts:read' }, query);
    expect(answer.errors).toMatchObject([{ ...REFUSAL, path: ['candidates'] }]);
    const counts = await askSubgraph(
      district(),
      { role: 'resursteam', scope: 'counts:read' },
      '{ poolSummary { approved } }',
    );
    expect(counts.errors).toBeUndefined();
  });

  test('gives nobody a scope that the role does not have', async () => {
    const claims = { role: 'admin', scope: 'pool:read pool:write service:internal' };
    expect((await askSubgraph(district(), claims, CANDIDATES)).errors).toMatchObject([REFUSAL]);
    const command = 'mutation { acknowledgeEndedPlacement(placementId: "farsta:x") }';
    expect((await askSubgraph(district(), claims, command)).errors).toMatchObject([REFUSAL]);
  });

  test('refuses entities one by one', async () => {
    const { data } = await hub.ask({ query: CANDIDATES });
    const { id } = data.candidates.nodes[0];
    const [code] = id.split(':');
    const r = [
      { __typename: 'Candidate', id },
      { __typename: 'District', code },
      { __typename: 'Vacancy', id },
    ];
    const answer = await askSubgraph(hub.district(code).url, { role: 'admin' }, ENTITIES, { r });
    expect(answer.data._entities).toMatchObject([
      null,
      { code, pool: { approved: expect.any(Number) } },
      null,
    ]);
    expect(answer.errors).toMatchObject([
      { ...REFUSAL, path: ['_entities', 0] },
      { ...REFUSAL, path: ['_entities', 2] },
    ]);
  });

  test('refuses the brokering’s and the reports’ fields alike', async () => {
    const requests = '{ placementRequests { totalCount } }';
    const brokering = await askSubgraph(hub.subgraphUrls.formedling!, { role: 'reporting' }, requests);
    expect(brokering.errors).toMatchObject([{ ...REFUSAL, path: ['placementRequests'] }]);
    const tables = '{ unexecutedDecisionTables(year: 2011) { law } }';
    const handler = { role: 'handlaggare', district: 'farsta' };
    const reports = await askSubgraph(hub.subgraphUrls.reporting!, handler, tables);
    expect(reports.errors).toMatchObject([{ ...REFUSAL, path: ['unexecutedDecisionTables'] }]);
  });

  test('shows its schema to everybody', async () => {
    const answer = await postGraphql(district(), { query: '{ _service { sdl } }' });
    expect(answer.data._service.sdl).toContain('@requiresScopes');
  });
});

describe('the gateway', () => {
  test('answers null with the path, and the rest', async () => {
    const query =
      '{ poolSummary { approved } vacancies(first: 1) { nodes { id } } districts(on: "2012-08-15") { code } }';
    const answer = await hub.ask({ query }, { role: 'admin' });
    expect(answer.errors).toMatchObject([{ ...REFUSAL, path: ['vacancies'] }]);
    expect(answer.data).toEqual({
      poolSummary: { approved: expect.any(Number) },
      vacancies: null,
      districts: expect.arrayContaining([{ code: 'farsta' }]),
    });
  });

  test('refuses at /shards/district before any district is asked', async () => {
    const ask = async (claims: TestClaims, query: string) => {
      const response = await postJson(`${hub.url}/shards/district`, { query }, await authorization(claims));
      return (await response.json()) as { data: unknown; errors?: unknown[] };
    };
    const query = '{ poolSummary { approved } candidate(id: "farsta:x") { id } }';
    const answer = await ask({ role: 'admin' }, query);
    expect(answer.errors).toMatchObject([{ ...REFUSAL, path: ['candidate'] }]);
    expect(answer.data).toEqual({ poolSummary: { approved: expect.any(Number) }, candidate: null });
    await hub.district('bromma').stop();
    try {
      const down = await ask({ role: 'admin' }, '{ candidates { totalCount } }');
      expect(down).toMatchObject({
        data: { candidates: null },
        errors: [{ ...REFUSAL, path: ['candidates'] }],
      });
    } finally {
      await hub.district('bromma').start();
    }
  });
});
