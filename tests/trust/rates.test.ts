import { type GatewayConfig, gatewayDefaults } from '../../gateway/settings/config';
import { EventStreamClient } from '../network/event-stream-client';
import { postJson } from '../network/post-json';
import { serviceSettings } from '../network/service-settings';
import { SocketClient } from '../network/socket-client';
import { authorization, signToken, type TestClaims } from '../network/tokens';
import { startTwoDoors, type TwoDoors } from './two-doors';

const QUERY = '{ candidates { totalCount } }';
const SUBSCRIPTION = 'subscription { vacancyOpened { cursor } }';
const BROKER: TestClaims = { role: 'resursteam', sub: 'broker' };
/** What is taken does not come back while a test runs. */
const SLOWLY = 0.001;

describe('how much one may send', () => {
  let doors: TwoDoors;

  const start = async (settings: Partial<GatewayConfig>) => {
    doors = await startTwoDoors({ tokens: serviceSettings('').tokens, gateway: settings });
  };
  afterEach(() => doors.stop());

  const post = async (
    headers: Record<string, string>,
    body: object = { query: QUERY },
    path = '/graphql',
  ) => {
    const response = await postJson(`${doors.gateway}${path}`, body, headers);
    const { errors } = (await response.json()) as { errors?: { extensions: Record<string, unknown> }[] };
    return {
      status: response.status,
      code: errors?.[0]?.extensions['code'],
      retryAfter: response.headers.get('retry-after'),
    };
  };
  const limited = { status: 429, code: 'RATE_LIMITED', retryAfter: expect.stringMatching(/^\d+$/) };
  const passed = { status: 200, code: undefined, retryAfter: null };

  test('is counted by subject: another token of the same is the same, another subject is not', async () => {
    await start({ rates: { perSubject: { perSecond: SLOWLY, burst: 2 }, perAddress: null } });
    expect(await post(await authorization(BROKER))).toEqual(passed);
    expect(await post(await authorization({ ...BROKER, scope: 'pool:read' }))).toEqual(passed);
    expect(await post(await authorization(BROKER))).toEqual(limited);
    expect(await post(await authorization({ ...BROKER, sub: 'another' }))).toEqual(passed);
  });

  test('is counted by address before anything else, and again once time has passed', async () => {
    await start({ rates: { perSubject: null, perAddress: { perSecond: 1, burst: 2 } } });
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
    try {
      expect(await post(await authorization(BROKER))).toEqual(passed);
      expect(await post(await authorization({ ...BROKER, sub: 'another' }))).toEqual(passed);
      expect(await post(await authorization(BROKER))).toEqual({ ...limited, retryAfter: '1' });
      expect(await post({})).toEqual({ ...limited, retryAfter: '1' });
      clock.mockImplementation(() => now + 1000);
      expect(await post(await authorization(BROKER))).toEqual(passed);
    } finally {
      clock.mockRestore();
    }
  });

  test('is counted by what an answer is estimated to hold too', async () => {
    await start({ rates: { perSubject: { perSecond: SLOWLY, burst: 1_000 }, perAddress: null } });
    const query = (keyLength: number) => {
      const fields = Array.from({ length: 50 }, (_, i) => `${`k${i}`.padEnd(keyLength, '_')}: kind`);
      return { query: `{ candidates(first: 100) { nodes { ${fields.join(' ')} } } }` };
    };
    const [narrow, wide] = await Promise.all([
      authorization({ ...BROKER, sub: 'narrow' }),
      authorization({ ...BROKER, sub: 'wide' }),
    ]);
    for (let i = 0; i < 3; i++) expect(await post(narrow, query(3))).toEqual(passed);
    expect(await post(wide, query(200))).toEqual(passed);
    expect(await post(wide, query(200))).toEqual(limited);
  });

  test('is less for an address that guesses tokens, and takes nothing from those behind it with good ones', async () => {
    await start({ rates: { perSubject: null, perAddress: { perSecond: SLOWLY, burst: 40 } } });
    const known = await authorization({ ...BROKER, sub: 'known' });
    expect(await post(known)).toEqual(passed);
    const forged = `Bearer ${await signToken(BROKER)}x`;
    expect((await post({ authorization: forged })).status).toBe(401);
    expect((await post({ authorization: forged })).status).toBe(401);
    for (let i = 0; i < 20; i++) expect(await post({ authorization: forged })).toEqual(limited);
    expect(await post(known)).toEqual(passed);
    expect(await post(await authorization({ ...BROKER, sub: 'never seen' }))).toEqual(passed);
    const client = await SocketClient.connect(doors.gateway, await authorization(BROKER));
    client.subscribe('1', QUERY);
    await client.until(() => client.find('1', 'complete') !== undefined);
    client.close();
  });

  test('is counted by subject alone for those who are one, however many come from one address', async () => {
    await start({
      rates: { perSubject: { perSecond: SLOWLY, burst: 3 }, perAddress: { perSecond: SLOWLY, burst: 1 } },
    });
    for (const sub of ['a', 'b', 'c']) {
      for (let i = 0; i < 3; i++) expect(await post(await authorization({ ...BROKER, sub }))).toEqual(passed);
      expect(await post(await authorization({ ...BROKER, sub }))).toEqual(limited);
    }
  });

  describe('is counted in estimated cost', () => {
    const page = (first: number) => ({ query: `{ candidates(first: ${first}) { nodes { id } } }` });
    const match = {
      query:
        '{ matchCandidates(needs: { kind: KONTAKTFAMILJ, programArea: IOF, intervention: KONTAKTFAMILJ, ageFrom: 3, ageTo: 9, languages: [], interests: [], homeDistrict: "farsta", startsOn: "2030-01-01" }, first: 5) { totalCount } }',
    };
    const burst = (size: number) =>
      start({ rates: { perSubject: { perSecond: SLOWLY, burst: size }, perAddress: null } });

    test('over HTTP', async () => {
      await burst(100);
      const headers = await authorization(BROKER);
      expect(await post(headers, page(60))).toEqual(passed);
      expect(await post(headers, page(60))).toEqual(limited);
      expect(await post(headers, page(20))).toEqual(passed);
    });

    test('the first time of an operation and every other, by GET as well', async () => {
      await burst(100);
      const headers = await authorization(BROKER);
      for (const first of [10, 11, 10, 11]) expect(await post(headers, page(first))).toEqual(passed);
      const url = `${doors.gateway}/graphql?${new URLSearchParams(page(80))}`;
      const response = await fetch(url, { headers: { ...headers, 'apollo-require-preflight': '1' } });
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    });

    test('also where one is dearer than a whole bucket, which then owes it', async () => {
      await burst(100);
      const headers = await authorization(BROKER);
      expect((await post(headers, match)).code).not.toBe('RATE_LIMITED');
      expect(await post(headers, page(1))).toEqual(limited);
    });

    test('over sockets, event streams and the door of the shards', async () => {
      await burst(100);
      const headers = await authorization(BROKER);
      const client = await SocketClient.connect(doors.gateway, headers);
      client.subscribe('1', page(80).query);
      await client.until(() => client.find('1', 'complete') !== undefined);
      client.subscribe('2', page(80).query);
      await client.until(() => client.find('2', 'error') !== undefined);
      expect(client.find('2', 'error')!.payload[0].extensions.code).toBe('RATE_LIMITED');
      client.subscribe('3', SUBSCRIPTION);
      await client.until(() => client.find('3', 'error') !== undefined);
      expect(client.find('3', 'error')!.payload[0].extensions.code).toBe('RATE_LIMITED');
      client.close();
      const stream = await EventStreamClient.post(doors.gateway, headers, page(80));
      expect((await stream.next()).data.errors[0].extensions.code).toBe('RATE_LIMITED');
      stream.close();
      expect(await post(headers, page(80), '/shards/district')).toEqual(limited);
    });

    test('subscriptions that run already cost nothing more', async () => {
      await burst(150);
      const headers = await authorization(BROKER);
      const client = await SocketClient.connect(doors.gateway, headers);
      for (const id of ['1', '2', '3', '4']) client.subscribe(id, SUBSCRIPTION);
      client.subscribe('5', 'subscription { vacancyOpened { cursor vacancy { id } } }');
      await client.until(() => client.find('5', 'error') !== undefined);
      expect(client.received.filter(({ type }) => type === 'error')).toHaveLength(1);
      client.close();
    });
  });

  test('one caller has a few operations under way, and those of others do not wait for them', async () => {
    await start({ maxOperationsPerSubject: 1 });
    const headers = await authorization(BROKER);
    const answers = await Promise.all(Array.from({ length: 40 }, () => post(headers)));
    const statuses = new Set(answers.map(({ status }) => status));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(11);
    expect([...statuses].every((status) => status === 200 || status === 429)).toBe(true);
    for (const { status, code, retryAfter } of answers) {
      if (status === 429)
        expect({ code, retryAfter }).toEqual({ code: 'TOO_MANY_OPERATIONS', retryAfter: '1' });
    }
    expect(await post(headers)).toEqual(passed);
  });

  test("does not concern the hub's own services", async () => {
    await start({
      rates: {
        perSubject: { perSecond: SLOWLY, burst: 1 },
        perAddress: { perSecond: SLOWLY, burst: 1 },
      },
    });
    const headers = await authorization({ role: 'service', sub: 'formedling' });
    for (let i = 0; i < 5; i++) {
      expect((await post(headers, { query: '{ __typename }' }, '/shards/district')).status).toBe(200);
    }
    expect((await post(await authorization(BROKER))).status).toBe(200);
    expect(await post(await authorization(BROKER), { query: QUERY }, '/shards/district')).toEqual(limited);
  });

  test('holds over sockets and event streams too', async () => {
    await start({ rates: { perSubject: { perSecond: SLOWLY, burst: 2 }, perAddress: null } });
    const headers = await authorization(BROKER);
    const client = await SocketClient.connect(doors.gateway, headers);
    for (const id of ['1', '2', '3']) client.subscribe(id, QUERY);
    await client.until(() => client.find('3', 'error') !== undefined);
    expect(client.find('3', 'error')!.payload[0].extensions).toEqual({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
      userMessage: expect.stringMatching(/Vänta \d+ sekunder/),
    });
    await client.until(() => client.find('2', 'complete') !== undefined);
    client.close();
    await expect(EventStreamClient.post(doors.gateway, headers, { query: QUERY })).rejects.toThrow('429');
  });

  test.each<[string, readonly string[], readonly string[], boolean]>([
    ['by the connection, where no proxy is trusted', [], ['203.0.113.1', '203.0.113.2'], true],
    ['by what a trusted proxy says', ['127.0.0.0/8'], ['203.0.113.1', '203.0.113.2'], false],
    [
      'not by what the client wrote before it',
      ['127.0.0.1'],
      ['1.1.1.1, 203.0.113.1', '2.2.2.2, 203.0.113.1'],
      true,
    ],
    [
      'through several trusted proxies',
      ['127.0.0.1', '10.0.0.0/8'],
      ['203.0.113.1, 10.1.1.1', '203.0.113.2, 10.1.1.1'],
      false,
    ],
    ['by network with IPv6', ['127.0.0.1'], ['2001:db8::1', '2001:db8:0:0:9::2'], true],
    ['by network with IPv6, others apart', ['127.0.0.1'], ['2001:db8:0:1::1', '2001:db8:0:2::1'], false],
    ['an IPv4 address however it is written', ['127.0.0.1'], ['203.0.113.1', '::ffff:203.0.113.1'], true],
    ['and nonsense is nobody', ['127.0.0.1'], ['nonsense', 'other'], true],
  ])('an address is told %s', async (_title, trustedProxies, [first, second], isSame) => {
    await start({ trustedProxies, rates: { perSubject: null, perAddress: { perSecond: SLOWLY, burst: 1 } } });
    const headers = await authorization(BROKER);
    expect((await post({ ...headers, 'x-forwarded-for': first! })).status).toBe(200);
    expect((await post({ ...headers, 'x-forwarded-for': second! })).status).toBe(isSame ? 429 : 200);
  });

  test('connections are counted by subject, and by address', async () => {
    const { subscriptions } = gatewayDefaults;
    await start({
      subscriptions: { ...subscriptions, maxConnectionsPerSubject: 2, maxConnectionsPerAddress: 3 },
    });
    const headers = await authorization(BROKER);
    const clients = [
      await SocketClient.connect(doors.gateway, headers),
      await SocketClient.connect(doors.gateway, headers),
    ];
    const third = await SocketClient.open(doors.gateway);
    third.send({ type: 'connection_init', payload: headers });
    expect((await third.closed).code).toBe(4430);
    await expect(EventStreamClient.post(doors.gateway, headers, { query: SUBSCRIPTION })).rejects.toThrow(
      '429',
    );
    clients[0]!.close();
    await clients[0]!.closed;
    const stream = await untilDone(() =>
      EventStreamClient.post(doors.gateway, headers, { query: SUBSCRIPTION }),
    );
    const last = await untilDone(() => SocketClient.open(doors.gateway));
    await expect(SocketClient.open(doors.gateway)).rejects.toThrow('429');
    last.close();
    stream.close();
    for (const client of clients) client.close();
  });

  test('subscriptions are counted by subject over all its connections, until they end', async () => {
    const { subscriptions } = gatewayDefaults;
    await start({ subscriptions: { ...subscriptions, maxSubscriptionsPerSubject: 2 } });
    const headers = await authorization(BROKER);
    const one = await SocketClient.connect(doors.gateway, headers);
    const two = await SocketClient.connect(doors.gateway, headers);
    one.subscribe('1', SUBSCRIPTION);
    one.subscribe('2', QUERY);
    await one.until(() => one.find('2', 'complete') !== undefined);
    two.subscribe('3', SUBSCRIPTION);
    two.subscribe('4', SUBSCRIPTION);
    await two.until(() => two.find('4', 'error') !== undefined);
    expect(two.find('4', 'error')!.payload[0].extensions).toMatchObject({ limit: 'operations', max: 2 });
    one.close();
    await one.closed;
    let attempt = 5;
    await untilDone(async () => {
      const id = String(attempt++);
      two.subscribe(id, QUERY);
      await two.until(() => ['complete', 'error'].some((type) => two.find(id, type) !== undefined));
      if (two.find(id, 'error') !== undefined) throw new Error('the closed socket still counts');
    });
    two.close();
  });
});

/** The server hears of a closed connection when it does. */
async function untilDone<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let left = 1000; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
