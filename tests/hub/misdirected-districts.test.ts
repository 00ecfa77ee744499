import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { createGateway } from '../../gateway/gateway';
import { gatewayDefaults } from '../../gateway/settings/config';
import { DISTRICT_HEADER } from '../../platform/http/served-district';
import { createDistrict } from '../../subgraphs/district/district';
import { enterPool, openProposal, openRequest, PERSON, propose, steward } from '../network/brokering-life';
import { testServerUrl } from '../network/database';
import { postGraphql } from '../network/post-graphql';
import { HubProcess } from '../network/processes/hub-process';
import { testRunFolder } from '../network/run-folder';
import { serviceSettings } from '../network/service-settings';
import { SocketClient } from '../network/socket-client';
import { startTestHub, type TestHub } from '../network/test-hub';
import { authorization, TEST_AUDIENCE, TEST_ISSUER, testKeys } from '../network/tokens';
import { until } from '../network/until';

const SUBSCRIPTIONS = { ...gatewayDefaults.subscriptions, retryMinMs: 20, retryMaxMs: 100 };
const QUERY = '{ candidates(first: 100) { nodes { id } totalCount missingDistricts { code reason } } }';
const WATCH = 'subscription ($after: String) { vacancyOpened(after: $after) { cursor vacancy { id } } }';

let hub: TestHub;
let proposal: string;
let impostor: Server | undefined;
const piped = new Set<Socket>();

jest.setTimeout(60_000);

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma', 'sodermalm'],
    gateway: { subscriptions: SUBSCRIPTIONS },
  });
  for (const district of ['farsta', 'bromma', 'sodermalm']) await enterPool(hub.ask, district);
  ({ proposal } = await openProposal(hub.ask, { asking: 'sodermalm', giving: 'farsta' }));
});

afterAll(() => hub?.stop());

/** Both districts' servers change places. */
async function swapServers(): Promise<void> {
  const [farsta, bromma] = [hub.district('farsta'), hub.district('bromma')];
  await Promise.all([farsta.stop(), bromma.stop()]);
  [farsta.url, bromma.url] = [bromma.url, farsta.url];
  await Promise.all([farsta.start(), bromma.start()]);
}

const leadFarstaToBromma = () => leadFarstaTo(hub.district('bromma').url);

async function leadFarstaTo(url: string): Promise<void> {
  const { port } = new URL(hub.district('farsta').url);
  const target = new URL(url);
  await hub.district('farsta').stop();
  impostor = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    for (const socket of [client, server]) {
      piped.add(socket);
      socket.on('error', () => undefined);
    }
    client.pipe(server).pipe(client);
  });
  await new Promise<void>((resolve) => impostor!.listen(Number(port), '127.0.0.1', resolve));
}

async function leadFarstaBack(): Promise<void> {
  for (const socket of piped) socket.destroy();
  await new Promise((resolve) => impostor?.close(resolve));
  await hub.district('farsta').start();
}

/** Behind the running processes: where each had its own database is the other's. */
async function exchangeDatabases(): Promise<void> {
  const [farsta, bromma] = ['farsta', 'bromma'].map((code) =>
    new URL(hub.district(code).databaseUrl).pathname.slice(1),
  );
  const admin = new Client({ connectionString: testServerUrl() });
  await admin.connect();
  try {
    for (const name of [farsta, bromma]) {
      await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await admin.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [
        name,
      ]);
    }
    await admin.query(`ALTER DATABASE ${farsta} RENAME TO ${farsta}_away`);
    await admin.query(`ALTER DATABASE ${bromma} RENAME TO ${farsta}`);
    await admin.query(`ALTER DATABASE ${farsta}_away RENAME TO ${bromma}`);
    for (const name of [farsta, bromma]) await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  } finally {
    await admin.end();
  }
}

async function swapDatabases(): Promise<void> {
  await exchangeDatabases();
  // Each process notices when it connects anew, which its reader of events does by itself.
  for (const code of ['farsta', 'bromma'])
    await until(
      () => whoAnswers(code),
      (answers) => answers !== code,
    );
}

async function swapDatabasesBack(): Promise<void> {
  await exchangeDatabases();
  for (const code of ['farsta', 'bromma'])
    await until(
      () => whoAnswers(code),
      (answers) => answers === code,
    );
}

async function whoAnswers(code: string): Promise<string | null> {
  const headers = { [DISTRICT_HEADER]: code };
  const response = await fetch(`${hub.district(code).url}/health/live`, { headers });
  await response.text();
  return response.headers.get(DISTRICT_HEADER);
}

const ways: [string, () => Promise<void>, () => Promise<void>, readonly string[], RegExp][] = [
  ['the URLs of two districts are swapped', swapServers, swapServers, ['bromma', 'farsta'], /^bromma$/],
  ['two URLs lead to one district', leadFarstaToBromma, leadFarstaBack, ['farsta'], /^bromma$/],
  [
    'a URL leads to formedling',
    () => leadFarstaTo(hub.subgraphUrls['formedling']!),
    leadFarstaBack,
    ['farsta'],
    /^formedling$/,
  ],
  [
    'a URL leads to reporting',
    () => leadFarstaTo(hub.subgraphUrls['reporting']!),
    leadFarstaBack,
    ['farsta'],
    /^reporting$/,
  ],
  ['a URL leads to the gateway', () => leadFarstaTo(hub.url), leadFarstaBack, ['farsta'], /^\*$/],
  [
    'two districts have each other’s database',
    swapDatabases,
    swapDatabasesBack,
    ['bromma', 'farsta'],
    /bromma/,
  ],
];

describe.each(ways)('where %s', (_, mislead, mend, missing, who) => {
  beforeAll(mislead);
  afterAll(mend);

  const isRight = ({ id }: { id: string }) => !missing.includes(id.split(':')[0]!);

  // The first that is asked: the gateway still trusts what it knew of the schemas before.
  test('a mutation is refused, and has no effect anywhere', async () => {
    const before = await countCandidates();
    const { errors } = await hub.ask(
      {
        query: 'mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { id } }',
        variables: {
          input: { district: 'farsta', ...PERSON },
        },
      },
      steward('farsta'),
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'DISTRICT_UNAVAILABLE', reason: 'MISDIRECTED' },
      userMessage: expect.stringMatching(/felaktigt inställd.*anmäl det till supporten/),
    });
    expect(await countCandidates()).toEqual(before);
  });

  test('a list has nothing of them, and says so', async () => {
    const { data, errors } = await hub.ask({ query: QUERY });
    expect(errors).toBeUndefined();
    expect(sorted(data.candidates.missingDistricts)).toEqual(
      missing.map((code) => ({ code, reason: 'MISDIRECTED' })),
    );
    expect(data.candidates.totalCount).toBeNull();
    expect(data.candidates.nodes.length).toBeGreaterThan(0);
    expect(data.candidates.nodes.every(isRight)).toBe(true);
  });

  test('a join into one is null, with an error that names it', async () => {
    const query = 'query ($id: ID!) { proposal(id: $id) { candidate { id kind } } }';
    const { data, errors } = await hub.ask({ query, variables: { id: proposal } });
    expect(data).toEqual({ proposal: { candidate: null } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'DISTRICT_UNAVAILABLE',
      district: 'farsta',
      reason: 'MISDIRECTED',
    });
  });

  test('formedling gets no answer of them either', async () => {
    const { request } = await openRequest(hub.ask, 'sodermalm');
    const { errors } = await propose(hub.ask, {
      requestId: request,
      vacancyId: `farsta:${crypto.randomUUID()}`,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'DISTRICT_UNAVAILABLE', district: 'farsta' });
  });

  test('an event of them is not taken, and the stream says so', async () => {
    const { authorization: token } = await authorization({ role: 'resursteam' });
    const client = await SocketClient.connect(hub.url, { authorization: token });
    try {
      const after = `since:${new Date().toISOString()}`;
      const id = client.start({ query: WATCH, variables: { after } });
      const opened = await enterPool(hub.ask, 'sodermalm');
      const isOpened = (event: { data: { vacancyOpened: { vacancy: { id: string } } } }) =>
        event.data.vacancyOpened.vacancy.id === opened.vacancy;
      await client.until(() => client.next(id).some(isOpened));
      const events = client.next(id);
      expect(events.every(({ data }) => isRight(data.vacancyOpened.vacancy))).toBe(true);
      expect(sorted(events.find(isOpened).extensions.missingDistricts)).toEqual(
        missing.map((code) => ({ code, reason: 'MISDIRECTED' })),
      );
    } finally {
      client.close();
    }
  });

  test('an administrator reads who answers in whose place', async () => {
    const headers = await authorization({ role: 'admin', district: 'bromma' });
    const response = await fetch(`${hub.url}/health/districts`, { headers });
    const { districts, answers } = (await response.json()) as Record<string, Record<string, string>>;
    for (const code of missing) expect(districts![code]).toBe('misdirected');
    expect(Object.keys(answers!).sort()).toEqual(missing);
    expect(answers!['farsta']).toMatch(who);
  });
});

test('they are all back without a restart of the gateway', async () => {
  const { data } = await until(
    () => hub.ask({ query: QUERY }),
    ({ data }) => data.candidates.missingDistricts.length === 0,
  );
  expect(data.candidates.totalCount).toBeGreaterThan(3);
});

test('a process does not start on another district’s database', async () => {
  const start = createDistrict({
    ...serviceSettings(hub.district('bromma').databaseUrl),
    districts: ['farsta'],
    registry: hub.registry,
  });
  await expect(start).rejects.toThrow('DATABASE_URL leads to the database of bromma, not of farsta');
});

test('a gateway names the URL in its log, once', async () => {
  const file = join(mkdtempSync(join(testRunFolder(), 'gateway-')), 'districts.json');
  writeFileSync(file, JSON.stringify({ districts: hub.registry.all }));
  const [farsta, bromma, sodermalm] = ['farsta', 'bromma', 'sodermalm'].map(
    (code) => `${hub.district(code).url}/graphql`,
  );
  const gateway = HubProcess.spawn('gateway/main.ts', {
    PORT: '0',
    DISTRICTS_FILE: file,
    DISTRICT_URLS: JSON.stringify({ farsta: bromma, bromma: farsta, sodermalm }),
    SUBGRAPH_URLS: JSON.stringify(hub.subgraphUrls),
    JWT_PUBLIC_KEY_FILE: testKeys.publicKeyFile,
    SERVICE_PUBLIC_KEY_FILE: testKeys.servicePublicKeyFile,
    JWT_ISSUER: TEST_ISSUER,
    JWT_AUDIENCE: TEST_AUDIENCE,
    LOG_LEVEL: 'error',
  });
  try {
    const [, url] = await gateway.printed(/listens at (http\S+)/);
    const headers = await authorization({ role: 'resursteam' });
    for (let times = 0; times < 3; times++) await postGraphql(url!, { query: QUERY, headers });
    await gateway.printed(/bromma leads to another: farsta answers at/);
    await gateway.printed(/farsta leads to another: bromma answers at/);
    expect(gateway.stdout.match(/leads to another/g)).toHaveLength(2);
  } finally {
    await gateway.kill();
  }
});

describe.each([
  [
    'formedling',
    'reporting',
    'resursteam',
    '{ proposals { totalCount } }',
    'subscription { proposalChanged { cursor } }',
  ],
  [
    'reporting',
    'formedling',
    'reporting',
    '{ vacancyFlow(year: 2026) { missingDistricts { code } } }',
    undefined,
  ],
] as const)('where the URL of %s leads to', (meant, other, role, query, watch) => {
  const refusal = {
    ...{ code: 'SUBGRAPH_MISDIRECTED', service: meant },
    userMessage: expect.stringMatching(/felaktigt inställd.*anmäl det till supporten/),
  };

  test.each([
    ['the other', () => hub.subgraphUrls[other]!],
    ['a district', () => `${hub.district('farsta').url}/graphql`],
    ['the gateway', () => `${hub.url}/graphql`],
  ])('%s, that is named, to who watches too', async (_, urlOf) => {
    const subgraphUrls = { ...hub.subgraphUrls, [meant]: urlOf() };
    const gateway = await createGateway({ ...hub.gatewayConfig, subgraphUrls });
    try {
      const { url } = await gateway.start();
      const headers = await authorization({ role });
      const { errors } = await postGraphql(url, { query, headers });
      expect(errors?.map(({ extensions }) => extensions)).toEqual([refusal]);
      if (watch !== undefined) expect(await refusedStream(url, watch, headers)).toEqual([refusal]);
    } finally {
      await gateway.stop();
    }
  });
});

/** The extensions of the errors that a subscription is ended with before anything comes. */
async function refusedStream(
  url: string,
  query: string,
  headers: Record<string, string>,
): Promise<readonly unknown[]> {
  const client = await SocketClient.connect(url, headers);
  try {
    const { type, payload } = await client.take(client.start({ query }));
    expect(type).toBe('error');
    return payload.map(({ extensions }: { readonly extensions: unknown }) => extensions);
  } finally {
    client.close();
  }
}

test('a server refuses what means another, whoever asks', async () => {
  const { url } = hub.district('farsta');
  const headers = { ...(await authorization({ role: 'resursteam' })), [DISTRICT_HEADER]: 'bromma' };
  const { errors } = await postGraphql(url, { query: QUERY, headers });
  expect(errors?.[0]?.extensions).toEqual({ code: 'MISDIRECTED', meant: 'bromma', answers: 'farsta' });
});

async function countCandidates(): Promise<unknown[]> {
  return Promise.all(
    ['farsta', 'bromma'].map(async (code) => {
      const client = new Client({ connectionString: hub.district(code).databaseUrl });
      await client.connect();
      const { rows } = await client.query('SELECT count(*) FROM candidate');
      await client.end();
      return rows[0].count;
    }),
  );
}

function sorted(missing: readonly { readonly code: string }[]) {
  return [...missing].sort((a, b) => (a.code < b.code ? -1 : 1));
}
