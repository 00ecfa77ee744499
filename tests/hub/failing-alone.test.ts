import {
  acceptedProposal,
  BROKER,
  confirm,
  enterPool,
  expectData,
  handler,
  openRequest,
  PERSON,
  propose,
  STARTS_ON,
  steward,
} from '../network/brokering-life';
import type { GraphqlAnswer } from '../network/post-graphql';
import { SocketClient } from '../network/socket-client';
import { startTestHub, type TestHub } from '../network/test-hub';
import { authorization, type TestClaims } from '../network/tokens';

const DISTRICTS = ['farsta', 'bromma', 'sodermalm'];
const UNAVAILABLE = { code: 'DISTRICT_UNAVAILABLE', district: 'farsta' };
const REFUSED = { code: 'UNAUTHORIZED_FIELD_OR_TYPE' };

type Transport = (query: string, claims?: TestClaims) => Promise<GraphqlAnswer>;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ districts: DISTRICTS });
  for (const district of DISTRICTS) await enterPool(hub.ask, district);
});
afterAll(() => hub?.stop());

async function withoutFarsta<T>(ask: () => Promise<T>): Promise<T> {
  await hub.district('farsta').stop();
  try {
    return await ask();
  } finally {
    await hub.district('farsta').start();
  }
}

const transports: readonly [string, Transport][] = [
  ['POST', (query, claims) => hub.ask({ query }, claims)],
  [
    'GET',
    async (query, claims = BROKER) => {
      const headers = { ...(await authorization(claims)), 'apollo-require-preflight': 'true' };
      const response = await fetch(`${hub.url}/graphql?${new URLSearchParams({ query })}`, { headers });
      expect(response.status).toBe(200);
      return (await response.json()) as GraphqlAnswer;
    },
  ],
  [
    'the socket',
    async (query, claims = BROKER) => {
      const socket = await SocketClient.connect(hub.url, await authorization(claims));
      socket.subscribe('1', query);
      const { payload } = await socket.take('1');
      socket.close();
      return payload as GraphqlAnswer;
    },
  ],
];

describe.each(transports)('over %s', (_, ask) => {
  test('of roots that fail in their own ways, each is null with its error, and the others stand', async () => {
    const query = `{
      good: candidates(filter: { districts: ["bromma"] }) { totalCount }
      badWord: candidates(filter: { languages: ["klingon"] }) { totalCount }
      badPage: vacancies(first: 1000) { totalCount }
      noDistrict: poolSummary(districts: ["atlantis"]) { approved }
      refused: decisions(district: "farsta") { totalCount }
      badId: proposals(filter: {}, first: 0) { totalCount }
      districts { code }
      unexecutedDecisionTables(year: 2011) { law }
    }`;
    const { data, errors } = await ask(query);
    expect(data).toMatchObject({
      good: { totalCount: 1 },
      badWord: null,
      badPage: null,
      noDistrict: null,
      refused: null,
      badId: null,
      districts: DISTRICTS.map(() => ({})),
      unexecutedDecisionTables: expect.any(Array),
    });
    expect(codesByPath(errors)).toEqual({
      badWord: 'BAD_USER_INPUT',
      badPage: 'PAGE_SIZE_EXCEEDED',
      noDistrict: 'BAD_USER_INPUT',
      refused: 'UNAUTHORIZED_FIELD_OR_TYPE',
      badId: 'PAGE_SIZE_EXCEEDED',
    });
  });

  test('a district that is down costs only what it alone can tell', async () => {
    const query = `{
      decisions(district: "farsta") { totalCount }
      candidates(filter: { districts: ["bromma"] }) { totalCount }
      districts { code pool { approved } }
    }`;
    const { data, errors } = await withoutFarsta(() => ask(query, handler('farsta')));
    expect(data.decisions).toBeNull();
    expect(data.candidates).toEqual({ totalCount: 1 });
    expect(data.districts).toHaveLength(3);
    for (const { code, pool } of data.districts) {
      expect({ code, pool }).toEqual({
        code,
        pool: code === 'farsta' ? null : { approved: expect.any(Number) },
      });
    }
    expect(errors).toMatchObject([{ extensions: UNAVAILABLE }, { extensions: UNAVAILABLE }]);
  });
});

describe('a row that leads elsewhere', () => {
  const proposals: Record<string, string> = {};

  beforeAll(async () => {
    const { request } = await openRequest(hub.ask, 'sodermalm');
    for (const giving of ['farsta', 'bromma']) {
      const { vacancy } = await enterPool(hub.ask, giving);
      const { proposeCandidate } = await expectData(
        propose(hub.ask, { requestId: request, vacancyId: vacancy }),
      );
      proposals[giving] = proposeCandidate.id;
    }
    await openRequest(hub.ask, 'farsta');
  });

  test('to a candidate and a vacancy of a district that is down stands, without them', async () => {
    const query = `{ proposals { nodes {
      id status candidate { id kind } vacancy { id startsOn } request { id district { name } }
    } totalCount } }`;
    const { data, errors } = await withoutFarsta(() => hub.ask({ query }, BROKER));
    const byId = new Map(data.proposals.nodes.map((node: { id: string }) => [node.id, node]));
    const whole = { status: 'PENDING', request: { district: { name: 'Södermalm' } } };
    expect(byId.get(proposals.farsta)).toMatchObject({ ...whole, candidate: null, vacancy: null });
    expect(byId.get(proposals.bromma)).toMatchObject({
      ...whole,
      candidate: { kind: 'KONTAKTPERSON' },
      vacancy: { startsOn: expect.any(String) },
    });
    expect(data.proposals.totalCount).toBe(2);
    expect(errors!.length).toBeGreaterThan(0);
    for (const { extensions } of errors!) expect(extensions).toMatchObject(UNAVAILABLE);
  });

  test('to matches stands when they are asked for wrongly', async () => {
    const query = '{ placementRequests { nodes { id status matches(first: 1000) { totalCount } } } }';
    const { data, errors } = await hub.ask({ query }, BROKER);
    expect(data.placementRequests.nodes).toHaveLength(2);
    for (const node of data.placementRequests.nodes) {
      expect(node).toMatchObject({ status: expect.any(String), matches: null });
    }
    for (const { extensions } of errors!) expect(extensions).toMatchObject({ code: 'PAGE_SIZE_EXCEEDED' });
  });

  test.each([
    ['a decision', BROKER, '{ placementRequests { nodes { id decision { law } } } }', 'decision'],
    ['candidates', { role: 'admin' }, '{ districts { code candidates { totalCount } } }', 'candidates'],
    [
      'a file',
      { ...steward('bromma'), scope: 'pool:read' },
      '{ candidates { nodes { kind checks { kind } } totalCount } }',
      'checks',
    ],
  ] as [string, TestClaims, string, string][])(
    'to %s that is not for the reader stands, without it',
    async (_, claims, query, field) => {
      const { data, errors } = await hub.ask({ query }, claims);
      const [root] = Object.values<{ nodes?: object[] } & object[]>(data);
      const rows = (root!.nodes ?? root!) as Record<string, unknown>[];
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) expect(row[field]).toBeNull();
      for (const row of rows) expect(Object.values(row).filter((value) => value !== null)).toHaveLength(1);
      for (const { extensions } of errors!) expect(extensions).toMatchObject(REFUSED);
    },
  );
});

test('a placement stands without the facts of a candidate of another district', async () => {
  const { proposal, decision } = await acceptedProposal(hub.ask, { asking: 'farsta', giving: 'bromma' });
  await expectData(confirm(hub.ask, proposal));
  const query = `query ($id: ID!) { decision(id: $id) { law placements { startedOn candidate { kind } } } }`;
  const { data, errors } = await hub.ask({ query, variables: { id: decision } }, handler('farsta'));
  expect(data.decision).toEqual({ law: 'SOL', placements: [{ startedOn: STARTS_ON, candidate: null }] });
  expect(codesByPath(errors)).toEqual({ 'decision.placements.0.candidate.kind': 'NOT_FOUND' });
});

describe('of a mutation', () => {
  const register = (alias: string, district: string, area = 'Hökarängen') =>
    `${alias}: registerCandidate(input: { district: "${district}", kind: ${PERSON.kind}, name: "Bo Ek", area: "${area}",
      programAreas: [IOF], languages: ["svenska"], interests: [], acceptsAgeFrom: 6, acceptsAgeTo: 17 }) { id status }`;
  const done = { id: expect.any(String), status: 'REGISTERED' };

  test.each([
    ['the first', `${register('bad', 'farsta', 'Atlantis')} ${register('good', 'farsta')}`, 'BAD_USER_INPUT'],
    ['the last', `${register('good', 'farsta')} ${register('bad', 'farsta', 'Atlantis')}`, 'BAD_USER_INPUT'],
    ['one for another district', `${register('bad', 'bromma')} ${register('good', 'farsta')}`, 'FORBIDDEN'],
    [
      'one that the token does not reach',
      `bad: publishReport(year: 2011, quarter: 1) { version } ${register('good', 'farsta')}`,
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ],
    [
      'one of another subgraph',
      `bad: withdrawRequest(requestId: "none", reason: "x") { id } ${register('good', 'farsta')}`,
      'NOT_FOUND',
    ],
  ])('%s that fails leaves what the other has done', async (_, fields, code) => {
    const count = async () =>
      Number(
        (await hub.district('farsta').dataSource.query('SELECT count(*) AS count FROM candidate'))[0].count,
      );
    const before = await count();
    const { data, errors } = await hub.ask({ query: `mutation { ${fields} }` }, steward('farsta'));
    expect(data).toEqual({ bad: null, good: done });
    expect(codesByPath(errors)).toEqual({ bad: code });
    expect(await count()).toBe(before + 1);
  });

  test('one of a district that is down leaves what the others do', async () => {
    const { vacancy } = await enterPool(hub.ask, 'bromma');
    const fields = `down: withdrawVacancy(vacancyId: "farsta:${vacancy.split(':')[1]}", reason: "x") { id }
      good: withdrawVacancy(vacancyId: "${vacancy}", reason: "x") { status }`;
    const ask = () => hub.ask({ query: `mutation { ${fields} }` }, steward('bromma'));
    const { data, errors } = await withoutFarsta(ask);
    expect(data).toEqual({ down: null, good: { status: 'WITHDRAWN' } });
    expect(errors).toMatchObject([{ path: ['down'], extensions: UNAVAILABLE }]);
  });
});

test('brokering and reports that are down cost only their own roots', async () => {
  const nowhere = 'http://127.0.0.1:9/graphql';
  const alone = await startTestHub({
    districts: ['farsta'],
    gateway: { subgraphUrls: { formedling: nowhere, reporting: nowhere } },
  });
  try {
    const query =
      '{ candidates { totalCount nodes { district { name } } } proposals { totalCount } districts { code } vacancyFlow(year: 2011) { months { held } } }';
    await enterPool(alone.ask, 'farsta');
    const { data, errors } = await alone.ask({ query }, BROKER);
    expect(data).toEqual({
      candidates: { totalCount: 1, nodes: [{ district: { name: 'Farsta' } }] },
      proposals: null,
      districts: null,
      vacancyFlow: null,
    });
    const code = 'SUBGRAPH_UNREACHABLE';
    expect(codesByPath(errors)).toEqual({ proposals: code, districts: code, vacancyFlow: code });
  } finally {
    await alone.stop();
  }
});

function codesByPath(errors: GraphqlAnswer['errors'] = []) {
  return Object.fromEntries(errors.map(({ path, extensions }) => [path?.join('.'), extensions?.code]));
}
