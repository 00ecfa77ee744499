import { once } from 'node:events';
import { WebSocket } from 'ws';
import { type GatewayConfig, gatewayDefaults } from '../../gateway/config';
import { EventStreamClient } from '../hub/subscriptions/event-stream-client';
import { SocketClient } from '../hub/subscriptions/socket-client';
import { serviceSettings } from '../network/service-settings';
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
    const response = await fetch(`${doors.gateway}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
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

  test('is less for an address that guesses tokens', async () => {
    await start({ rates: { perSubject: null, perAddress: { perSecond: SLOWLY, burst: 40 } } });
    const forged = `Bearer ${await signToken(BROKER)}x`;
    expect((await post({ authorization: forged })).status).toBe(401);
    expect((await post({ authorization: forged })).status).toBe(401);
    expect(await post({ authorization: forged })).toEqual(limited);
    expect(await post(await authorization(BROKER))).toEqual(limited);
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
    const client = await SocketClient.connect(doors.gateway, headers.authorization);
    for (const id of ['1', '2', '3']) client.subscribe(id, QUERY);
    await client.until(() => client.find('3', 'error') !== undefined);
    expect(client.find('3', 'error')!.payload[0].extensions).toEqual({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
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
      await SocketClient.connect(doors.gateway, headers.authorization),
      await SocketClient.connect(doors.gateway, headers.authorization),
    ];
    const third = await SocketClient.open(doors.gateway);
    third.send({ type: 'connection_init', payload: headers });
    expect(await third.closed).toBe(4430);
    await expect(EventStreamClient.post(doors.gateway, headers, { query: SUBSCRIPTION })).rejects.toThrow(
      '429',
    );
    clients[0]!.close();
    await clients[0]!.closed;
    const stream = await untilDone(() =>
      EventStreamClient.post(doors.gateway, headers, { query: SUBSCRIPTION }),
    );
    const last = await untilDone(() => openSocket(doors.gateway));
    await expect(openSocket(doors.gateway)).rejects.toThrow('429');
    last.terminate();
    stream.close();
    for (const client of clients) client.close();
  });

  test('subscriptions are counted by subject over all its connections, until they end', async () => {
    const { subscriptions } = gatewayDefaults;
    await start({ subscriptions: { ...subscriptions, maxSubscriptionsPerSubject: 2 } });
    const headers = await authorization(BROKER);
    const one = await SocketClient.connect(doors.gateway, headers.authorization);
    const two = await SocketClient.connect(doors.gateway, headers.authorization);
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

async function openSocket(url: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  socket.on('error', () => undefined);
  await once(socket, 'open');
  return socket;
}

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
