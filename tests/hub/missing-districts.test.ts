import { createServer, type RequestListener, type Server } from 'node:http';
import { startTestHub, type TestHub } from '../network/test-hub';

const DISTRICTS = ['farsta', 'bromma', 'sodermalm'];
const SUBGRAPH_TIMEOUT_MS = 1_500;

let hub: TestHub;
let impostor: Server | undefined;

beforeAll(async () => {
  hub = await startTestHub({
    districts: DISTRICTS,
    demonstration: true,
    gateway: { subgraphTimeoutMs: SUBGRAPH_TIMEOUT_MS },
  });
});

afterEach(async () => {
  impostor?.closeAllConnections();
  await new Promise((resolve) => (impostor ? impostor.close(resolve) : resolve(undefined)));
  impostor = undefined;
  await hub.district('farsta').stop();
  await hub.district('farsta').start();
});

afterAll(() => hub?.stop());

/** Takes Farsta's place at its port. */
async function replaceFarsta(listener: RequestListener): Promise<void> {
  await hub.district('farsta').stop();
  const { port } = new URL(hub.district('farsta').url);
  impostor = createServer(listener);
  await new Promise<void>((resolve) => impostor!.listen(Number(port), '127.0.0.1', resolve));
}

const failures: [string, string, () => Promise<void>][] = [
  ['is down', 'UNREACHABLE', () => hub.district('farsta').stop()],
  ['hangs', 'TIMEOUT', () => replaceFarsta(() => {})],
  ['answers garbage', 'INVALID_ANSWER', () => replaceFarsta((_request, response) => response.end('<html>'))],
  [
    'answers with another schema',
    'INCOMPATIBLE_SCHEMA',
    () =>
      replaceFarsta((_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.statusCode = 400;
        response.end(
          JSON.stringify({
            errors: [
              {
                message: 'Cannot query field "candidates" on type "Query".',
                extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
              },
            ],
          }),
        );
      }),
  ],
];

describe.each(failures)('when a district %s', (_, reason, fail) => {
  beforeEach(fail);

  test('the rest is plain data for a client that asks what is missing', async () => {
    const { data, errors } = await hub.ask({
      query: '{ candidates(first: 100) { nodes { id } totalCount missingDistricts { code reason } } }',
    });
    expect(errors).toBeUndefined();
    expect(data.candidates.missingDistricts).toEqual([{ code: 'farsta', reason }]);
    expect(data.candidates.totalCount).toBeNull();
    expect(districtsOf(data.candidates.nodes)).toEqual(['bromma', 'sodermalm']);
  });

  test('the rest comes with an error for a client that does not ask', async () => {
    const { data, errors } = await hub.ask({
      query: '{ all: candidates(first: 100) { edges { node { id } } } }',
    });
    expect(districtsOf(data.all.edges.map(({ node }: { node: unknown }) => node))).toEqual([
      'bromma',
      'sodermalm',
    ]);
    expect(errors).toMatchObject([
      { path: ['all'], extensions: { code: 'DISTRICT_UNAVAILABLE', district: 'farsta' } },
    ]);
  });

  test('a sum is null rather than silently smaller', async () => {
    const { data, errors } = await hub.ask({ query: '{ poolSummary { approved } }' });
    expect(data).toEqual({ poolSummary: null });
    expect(errors).toMatchObject([{ path: ['poolSummary'], extensions: { code: 'DISTRICT_UNAVAILABLE' } }]);
  });

  test('the other districts’ own fields stay', async () => {
    const { data, errors } = await hub.ask({
      query: '{ bromma: candidates(filter: { districts: ["bromma"] }) { totalCount } }',
    });
    expect(errors).toBeUndefined();
    expect(data.bromma.totalCount).toBeGreaterThan(0);
  });

  test('it is back without a restart of the gateway', async () => {
    const query = '{ candidates(first: 1) { totalCount missingDistricts { code } } }';
    expect((await hub.ask({ query })).data.candidates.totalCount).toBeNull();
    await closeImpostor();
    await hub.district('farsta').stop();
    await hub.district('farsta').start();
    const { data } = await hub.ask({ query });
    expect(data.candidates.missingDistricts).toEqual([]);
    expect(data.candidates.totalCount).toBeGreaterThan(0);
  });
});

test('a candidate of a district that is down is null, with an error that names the district', async () => {
  const { data: before } = await hub.ask({
    query: '{ candidates(first: 1, filter: { districts: ["farsta"] }) { nodes { id } } }',
  });
  await hub.district('farsta').stop();
  const { data, errors } = await hub.ask({
    query: 'query ($id: ID!) { candidate(id: $id) { kind } }',
    variables: { id: before.candidates.nodes[0].id },
  });
  expect(data).toEqual({ candidate: null });
  expect(errors).toMatchObject([
    { path: ['candidate'], extensions: { code: 'DISTRICT_UNAVAILABLE', district: 'farsta' } },
  ]);
});

async function closeImpostor(): Promise<void> {
  impostor?.closeAllConnections();
  await new Promise((resolve) => (impostor ? impostor.close(resolve) : resolve(undefined)));
  impostor = undefined;
}

function districtsOf(nodes: unknown[]): string[] {
  return [...new Set((nodes as { id: string }[]).map(({ id }) => id.split(':')[0]!))].sort();
}
