import { postJson } from '../network/post-json';
import { startTestHub, type TestHub } from '../network/test-hub';
import { authorization, type TestClaims } from '../network/tokens';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma', 'sodermalm'], demonstration: true });
});

afterAll(() => hub?.stop());

test('joins the registry with every district’s pool', async () => {
  const { data, errors } = await hub.ask({ query: '{ districts { name pool { approved openVacancies } } }' });
  expect(errors).toBeUndefined();
  expect(data.districts.map(({ name }: { name: string }) => name)).toEqual(['Bromma', 'Södermalm', 'Farsta']);
  for (const { pool } of data.districts) expect(pool.approved).toBeGreaterThan(0);
});

test('joins each candidate with its district in the registry', async () => {
  const { data, errors } = await hub.ask({
    query: '{ candidates(first: 5) { nodes { id district { name region } } } }',
  });
  expect(errors).toBeUndefined();
  expect(data.candidates.nodes).toHaveLength(5);
  for (const { id, district } of data.candidates.nodes) {
    expect(district.name).toBe(hub.registry.find(id.split(':')[0])?.name);
    expect(district.region).toBe(hub.registry.find(id.split(':')[0])?.region);
  }
});

test('answers several root fields of all subgraphs in one operation', async () => {
  const { data, errors } = await hub.ask({
    query: `query ($first: Int!) {
      farsta: candidates(first: $first, filter: { districts: ["farsta"] }) { ...Page }
      bromma: candidates(first: 2, filter: { districts: ["bromma"] }) { ...Page }
      unexecutedDecisionTables(year: 2011) { counts }
      poolSummary { approved missingDistricts { code } }
      __typename
    }
    fragment Page on CandidateConnection { totalCount nodes { key: id } }`,
    variables: { first: 1 },
  });
  expect(errors).toBeUndefined();
  expect(data.farsta.nodes[0].key).toMatch(/^farsta:/);
  expect(data.bromma.nodes.map(({ key }: { key: string }) => key.split(':')[0])).toEqual([
    'bromma',
    'bromma',
  ]);
  expect(data.poolSummary.missingDistricts).toEqual([]);
  expect(data.unexecutedDecisionTables).toHaveLength(7);
  expect(data.__typename).toBe('Query');
});

test('refuses a caller without a token', async () => {
  const response = await postJson(`${hub.url}/graphql`, { query: '{ districts { code } }' });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('is ready whatever district is, and tells nobody but administrators and services which it reaches', async () => {
  const get = async (path: string, claims?: TestClaims) => {
    const response = await fetch(`${hub.url}${path}`, { headers: claims && (await authorization(claims)) });
    return { status: response.status, body: await response.json() };
  };
  const farsta = hub.district('farsta');
  await farsta.stop();
  expect(await get('/health/ready')).toEqual({ status: 200, body: { status: 'ready' } });
  expect(await get('/health/districts', { role: 'admin', district: 'bromma' })).toEqual({
    status: 200,
    body: { districts: { bromma: 'ready', sodermalm: 'ready', farsta: 'unreachable' } },
  });
  await farsta.start();
  const { body } = await get('/health/districts', { role: 'service' });
  expect(body.districts).toEqual({ bromma: 'ready', sodermalm: 'ready', farsta: 'ready' });
  expect(await get('/health/districts')).toMatchObject({
    status: 401,
    body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
  });
  for (const claims of [
    { role: 'resursteam' },
    { role: 'kontaktsekreterare', district: 'farsta' },
  ] as const) {
    expect(await get('/health/districts', claims)).toMatchObject({
      status: 403,
      body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    });
  }
});
