import { createGateway, type Gateway } from '../../../gateway/gateway';
import { gatewayDefaults } from '../../../gateway/settings/config';
import { withClient } from '../../../hub/databases/with-client';
import { DISTRICT_HEADER } from '../../../platform/http/served-district';
import { createDistrictHost } from '../../../subgraphs/district/district';
import {
  acceptedProposal,
  BROKER,
  confirm,
  enterPool,
  expectData,
  handler,
  PERSON,
  readVacancy,
  steward,
  untilPlaced,
} from '../../network/brokering-life';
import { postGraphql } from '../../network/post-graphql';
import { RestartableService } from '../../network/processes/restartable-service';
import { serviceSettings } from '../../network/service-settings';
import { SocketClient } from '../../network/socket-client';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';
import { until } from '../../network/until';
import { VacancyOpener } from '../subscriptions/opening-vacancies';
import { ResumingClient } from '../subscriptions/resuming-client';

jest.setTimeout(120_000);

const DISTRICTS = ['bromma', 'farsta', 'sodermalm'];
const TIMEOUT_MS = 1_500;
const SUBSCRIPTIONS = { ...gatewayDefaults.subscriptions, retryMinMs: 20, retryMaxMs: 100 };

/** Its districts answer as processes of their own, and the same databases from one host, behind a gateway each. */
let hub: TestHub;
let host: RestartableService;
let shared: Gateway;
let sharedUrl: string;

beforeAll(async () => {
  hub = await startTestHub({
    districts: DISTRICTS,
    demonstration: true,
    gateway: { subgraphTimeoutMs: TIMEOUT_MS, subscriptions: SUBSCRIPTIONS },
  });
  for (const district of DISTRICTS) await enterPool(hub.ask, district);
  host = new RestartableService((port) =>
    createDistrictHost(
      DISTRICTS.map((code) => ({
        ...serviceSettings(hub.district(code).databaseUrl),
        port,
        districts: [code],
        registry: hub.registry,
        migrate: false,
      })),
    ),
  );
  await host.start();
  const { gatewayConfig } = hub;
  const urls = Object.fromEntries(DISTRICTS.map((code) => [code, `${host.url}/graphql`]));
  shared = await createGateway({ ...gatewayConfig, shards: { ...gatewayConfig.shards!, urls } });
  sharedUrl = (await shared.start()).url;
});

afterAll(async () => {
  await shared?.stop();
  await host?.stop();
  await hub?.stop();
});

interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly claims?: TestClaims;
}

async function askBoth({ query, variables, claims = BROKER }: Asked) {
  const headers = await authorization(claims);
  return Promise.all([hub.url, sharedUrl].map((url) => postGraphql(url, { query, variables, headers })));
}

/** What both answer, but for the ids of requests. */
async function expectSame(asked: Asked) {
  const [apart, together] = await askBoth(asked);
  expect(withoutRequestIds(together)).toEqual(withoutRequestIds(apart));
  return together!;
}

function withoutRequestIds(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value) => (key === 'requestId' ? undefined : value)));
}

const PAGE = `query ($first: Int, $after: String, $districts: [ID!]) {
  candidates(first: $first, after: $after, filter: { districts: $districts }) {
    edges { cursor node { id kind area } } totalCount
    pageInfo { hasNextPage endCursor } missingDistricts { code reason } } }`;

const WALK: Asked = { query: PAGE, variables: { first: 7 } };

describe('one host answers what processes of their own answer', () => {
  test('a walk over all pages', async () => {
    let after: string | null = null;
    for (let pages = 0; pages < 4; pages++) {
      const { data, errors } = await expectSame({ query: PAGE, variables: { first: 40, after } });
      expect(errors).toBeUndefined();
      expect(data.candidates.missingDistricts).toEqual([]);
      after = data.candidates.pageInfo.endCursor;
    }
  });

  test.each<[string, Asked]>([
    ['a page that needs refills', { query: PAGE, variables: { first: 100 } }],
    ['some districts', { query: PAGE, variables: { first: 5, districts: ['farsta', 'bromma'] } }],
    ['one district', { query: PAGE, variables: { first: 5, districts: ['farsta'] } }],
    ['sums', { query: '{ poolSummary { registered approved openVacancies missingDistricts { code } } }' }],
    ['a page without rows', { query: '{ candidates(filter: { interests: ["brottning"] }) { totalCount } }' }],
    [
      'several pages and sums at once',
      {
        query: `{ candidates(first: 3) { nodes { id district { name pool { registered } } } }
          vacancies(first: 4) { nodes { id candidate { area } } } vacancyCounts { total } }`,
      },
    ],
    ['a page too large', { query: PAGE, variables: { first: 1000 } }],
    ['a cursor that is none', { query: PAGE, variables: { first: 5, after: 'x' } }],
    ['a code that is none', { query: PAGE, variables: { first: 5, districts: ['nowhere'] } }],
    ['another district’s handler', { query: PAGE, variables: { first: 9 }, claims: handler('farsta') }],
    ['an unknown field', { query: '{ candidates { nodes { shoeSize } } }' }],
  ])('%s', async (_, asked) => {
    await expectSame(asked);
  });
});

/** In one district's database: whoever reads candidates waits. */
async function whileLocked(district: string, run: () => Promise<void>): Promise<void> {
  await withClient(hub.district(district).databaseUrl, async (locker) => {
    await locker.query('BEGIN; LOCK TABLE candidate IN ACCESS EXCLUSIVE MODE');
    await run();
    await locker.query('ROLLBACK');
  });
}

/** Nobody is let into one district's database, and who was in it is out. */
async function whileClosed(district: string, run: () => Promise<void>): Promise<void> {
  const url = new URL(hub.district(district).databaseUrl);
  const name = url.pathname.slice(1);
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const allow = (isOpen: boolean) =>
    withClient(admin.href, (client) =>
      client
        .query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${isOpen}`)
        .then(() =>
          client.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [
            name,
          ]),
        ),
    );
  await allow(false);
  try {
    await run();
  } finally {
    await allow(true);
  }
}

async function totalOf(url: string): Promise<number | null> {
  const { data } = await postGraphql(url, { query: WALK.query, headers: await authorization(BROKER) });
  return data.candidates.totalCount;
}

const bothWhole = () =>
  until(
    () => Promise.all([hub.url, sharedUrl].map(totalOf)),
    (totals) => !totals.includes(null),
  );

describe('one district of a host costs only its rows', () => {
  afterEach(bothWhole);

  test('when its database hangs', async () => {
    await whileLocked('farsta', async () => {
      const { data, errors } = await expectSame(WALK);
      expect(errors).toBeUndefined();
      expect(data.candidates.missingDistricts).toEqual([{ code: 'farsta', reason: 'TIMEOUT' }]);
      expect(data.candidates.edges).toHaveLength(7);
      const { errors: untold } = await expectSame({ query: '{ candidates(first: 3) { nodes { id } } }' });
      expect(untold).toMatchObject([{ extensions: { code: 'DISTRICT_UNAVAILABLE', district: 'farsta' } }]);
    });
  });

  test('when its database lets nobody in', async () => {
    await whileClosed('farsta', async () => {
      const { data } = await expectSame(WALK);
      expect(data.candidates.missingDistricts).toEqual([{ code: 'farsta', reason: 'INVALID_ANSWER' }]);
      expect(data.candidates.edges).toHaveLength(7);
    });
  });

  test('when the host starts without it, which it serves once it can', async () => {
    await host.stop();
    await whileClosed('farsta', async () => {
      await host.start();
      const { data } = await postGraphql(sharedUrl, { ...WALK, headers: await authorization(BROKER) });
      expect(data.candidates.missingDistricts).toEqual([{ code: 'farsta', reason: 'INVALID_ANSWER' }]);
      const ready = await fetch(`${host.url}/health/ready`);
      expect(ready.status).toBe(200);
      expect((await ready.json()).districts).toMatchObject({
        farsta: { status: 'unready' },
        bromma: { status: 'ready' },
      });
    });
  });
});

test('a district that the host does not serve is refused, and a request that names none', async () => {
  const ask = async (named: Record<string, string>) => {
    const headers = { ...named, 'content-type': 'application/json', ...(await authorization(BROKER)) };
    const body = JSON.stringify({ query: '{ poolSummary { registered } }' });
    const response = await fetch(`${host.url}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, named: response.headers.get(DISTRICT_HEADER) };
  };
  expect(await ask({ [DISTRICT_HEADER]: 'farsta' })).toEqual({ status: 200, named: 'farsta' });
  expect(await ask({ [DISTRICT_HEADER]: 'kista' })).toEqual({
    status: 421,
    named: 'bromma, farsta, sodermalm',
  });
  expect((await ask({})).status).toBe(400);
});

test('a request that asks one district twice is refused as a whole', async () => {
  const round = async (...servers: string[]) => {
    const headers = { 'content-type': 'application/json', ...(await authorization(BROKER)) };
    const parts = servers.map((server) => ({ server }));
    const body = JSON.stringify({ query: '{ poolSummary { registered } }', parts });
    const named = { [DISTRICT_HEADER]: [...new Set(servers)].join(',') };
    const response = await fetch(`${host.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, ...named },
      body,
    });
    return { status: response.status, text: await response.text() };
  };
  expect(await round('farsta', 'bromma')).toMatchObject({ status: 200 });
  const refused = await round('farsta', 'bromma', 'farsta');
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('one part for each server');
});

test('one key has one effect in each district of a host', async () => {
  const query = 'mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { id } }';
  const register = async (district: string) => {
    const variables = { input: { district, ...PERSON } };
    const headers = { ...(await authorization(steward(district))), 'idempotency-key': 'one-for-both' };
    return postGraphql(sharedUrl, { query, variables, headers });
  };
  for (const district of ['farsta', 'bromma']) {
    const first = await register(district);
    expect(first.data.registerCandidate.id).toMatch(new RegExp(`^${district}:`));
    expect(await register(district)).toEqual(first);
  }
});

test('events of all its districts come, and resume, with cursors that both ways of running know', async () => {
  const openers: VacancyOpener[] = [];
  for (const district of ['farsta', 'bromma']) openers.push(await VacancyOpener.create(hub, district));
  const query = 'subscription ($after: String) { vacancyOpened(after: $after) { cursor vacancy { id } } }';
  let after = `since:${new Date().toISOString()}`;
  const received: string[] = [];
  for (const url of [sharedUrl, hub.url, sharedUrl]) {
    const client = await SocketClient.connect(url, await authorization(BROKER));
    const id = client.start({ query, variables: { after } });
    for (const opener of openers) await opener.open();
    const opened = () => openers.flatMap((opener) => opener.opened);
    while (!opened().every((vacancy) => received.includes(vacancy))) {
      const { payload } = await client.take(id, ({ type }) => type === 'next');
      received.push(payload.data.vacancyOpened.vacancy.id);
      after = payload.data.vacancyOpened.cursor;
    }
    client.close();
  }
  expect(new Set(received).size).toBe(received.length);
});

test('a district moves from its own process to a host: no event, no hold and no errand is lost', async () => {
  const parties = { asking: 'bromma', giving: 'farsta' };
  const { authorization: token } = await authorization(BROKER);
  let farsta = hub.district('farsta').url;
  /** To the district itself, so also while there is no gateway. */
  const askFarsta: TestHub['ask'] = async (post, claims = BROKER) =>
    postGraphql(farsta, {
      ...post,
      headers: { ...(await authorization(claims)), [DISTRICT_HEADER]: 'farsta' },
    });
  const openers: VacancyOpener[] = [];
  for (let count = 0; count < 5; count++)
    openers.push(await VacancyOpener.create({ ...hub, ask: askFarsta }, 'farsta'));
  const [live, ...others] = openers;
  const client = new ResumingClient({ urlOf: () => hub.url, authorization: () => token });
  // From the first event on it has a place to resume from.
  while (client.received.length === 0) {
    await live!.open();
    await Promise.race([client.count(1), new Promise((resolve) => setTimeout(resolve, 200))]);
  }
  const opened: string[] = [];
  const openNext = async () => opened.push(await others[opened.length]!.open());
  const held = await acceptedProposal(hub.ask, parties);
  const owed = await acceptedProposal(hub.ask, parties);

  await openNext();
  await expectData(confirm(hub.ask, owed.proposal));
  const { gatewayConfig } = hub;
  const port = Number(new URL(hub.url).port);
  const urls = { ...gatewayConfig.shards!.urls, farsta: `${host.url}/graphql` };
  await hub.gateway.stop();
  await openNext();
  const moved = await createGateway({ ...gatewayConfig, port, shards: { ...gatewayConfig.shards!, urls } });
  try {
    await moved.start();
    await openNext();
    farsta = host.url;
    await hub.district('farsta').stop();
    await openNext();
    await client.until(() => opened.every((vacancy) => client.received.includes(vacancy)));
    expect(client.received.filter((vacancy) => opened.includes(vacancy))).toEqual(opened);
    expect((await readVacancy(hub.ask, held.vacancy)).status).toBe('HELD');
    await expectData(confirm(hub.ask, held.proposal));
    for (const { proposal } of [owed, held]) await untilPlaced(hub.ask, proposal);
  } finally {
    await client.stop();
    await moved.stop();
  }
});
