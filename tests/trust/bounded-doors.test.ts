import { connect, type Socket } from 'node:net';
import { BodyMemory } from '../../platform/http/body-memory';
import { createHttpServer, sendJson } from '../../platform/http/http-server';
import { createLogger } from '../../platform/logging/logger';
import { DEFAULT_HTTP_TIMEOUTS } from '../../platform/settings/http-timeouts';
import { postJson } from '../network/post-json';
import { serviceSettings } from '../network/service-settings';
import { SocketClient } from '../network/socket-client';
import { authorization, type TestClaims, testKeys } from '../network/tokens';
import { until } from '../network/until';
import { startTwoDoors, type TwoDoors } from './two-doors';

const BROKER: TestClaims = { role: 'resursteam' };
const SERVICE: TestClaims = { role: 'service' };
const QUERY = '{ poolSummary { approved } }';
const OF_THE_DISTRICT = '{ unrecognisedWords(district: "farsta") { __typename } }';
const SCHEMA = [
  '{ _service { sdl } }',
  '{ __schema { queryType { name } } }',
  '{ __type(name: "Candidate") { name } }',
];

async function ask(
  url: string,
  claims: TestClaims,
  query: string,
  variables?: object,
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await postJson(
    url,
    { query, variables },
    { ...(await authorization(claims)), ...headers },
  );
  const { data, errors } = (await response.json()) as {
    data?: Record<string, unknown> | null;
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, data, code: errors?.[0]?.extensions.code };
}

describe.each(['service', 'clients'] as const)(
  '/shards/district for %s, introspection off,',
  (shardEndpoint) => {
    let doors: TwoDoors;
    const at = (
      claims: TestClaims,
      query: string,
      variables?: object,
      headers?: Readonly<Record<string, string>>,
    ) => ask(`${doors.gateway}/shards/district`, claims, query, variables, headers);

    beforeAll(async () => {
      doors = await startTwoDoors({
        tokens: serviceSettings('').tokens,
        gateway: { shardEndpoint, introspection: false, maxCost: 500 },
      });
    });
    afterAll(() => doors.stop());

    test('answers the hub’s services', async () => {
      expect(await at(SERVICE, QUERY)).toMatchObject({ status: 200, code: undefined });
      for (const query of SCHEMA)
        expect(await at(SERVICE, query)).toMatchObject({ status: 200, code: undefined });
    });

    test('answers clients when it is for them', async () => {
      for (const claims of [BROKER, { role: 'kontaktsekreterare', district: 'farsta' }] as const) {
        const refused = { status: 403, code: 'FORBIDDEN' };
        expect(await at(claims, QUERY)).toMatchObject(
          shardEndpoint === 'service' ? refused : { status: 200, code: undefined },
        );
      }
    });

    test('answers a caller whose token a service hands on with its own, as that caller', async () => {
      const voucher = { 'x-hub-service': (await authorization(SERVICE)).authorization };
      expect(await at(BROKER, QUERY, {}, voucher)).toMatchObject({ status: 200, code: undefined });
      expect(await at(BROKER, OF_THE_DISTRICT, {}, voucher)).toMatchObject({
        code: 'UNAUTHORIZED_FIELD_OR_TYPE',
      });
    });

    test('takes no caller’s word for another, and no word that is not signed by a service', async () => {
      const code = shardEndpoint === 'service' ? 'FORBIDDEN' : undefined;
      const person = { 'x-hub-service': (await authorization({ role: 'admin' })).authorization };
      expect(await at(BROKER, QUERY, {}, person)).toMatchObject({ code });
      const forged = await authorization(SERVICE, { key: testKeys.privateKey });
      const expired = await authorization(SERVICE, { expiresInSeconds: -60 });
      for (const { authorization: word } of [forged, expired, { authorization: 'Bearer service' }]) {
        const answer = await at(BROKER, QUERY, {}, { 'x-hub-service': word });
        expect(answer.code).toBe('UNAUTHENTICATED');
      }
    });

    test('tells clients nothing of the schema', async () => {
      const code = shardEndpoint === 'service' ? 'FORBIDDEN' : 'GRAPHQL_VALIDATION_FAILED';
      for (const query of SCHEMA) expect(await at(BROKER, query)).toMatchObject({ code });
    });

    test('counts every representation of a reference', async () => {
      const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Candidate { id } } }';
      const r = (count: number) =>
        Array.from({ length: count }, (_, id) => ({ __typename: 'Candidate', id: `farsta:${id}` }));
      expect(await at(SERVICE, query, { r: r(1_000) })).toMatchObject({
        code: 'COST_ESTIMATED_TOO_EXPENSIVE',
      });
      expect(await at(SERVICE, query, { r: r(10) })).toMatchObject({ status: 200, code: undefined });
    });
  },
);

describe('a gateway', () => {
  let doors: TwoDoors;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    doors = await startTwoDoors({ tokens: serviceSettings('').tokens });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await doors.stop();
  });

  test('gives up bodies that are announced and not sent, before it runs out of memory', async () => {
    const { hostname, port } = new URL(doors.gateway);
    const bytes = 1_000_000;
    const { authorization: token } = await authorization(BROKER);
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nauthorization: ${token}\r\ncontent-length: ${bytes + 1}\r\n\r\n`;
    let refused = 0;
    const sent = Array.from({ length: 100 }, () => {
      const socket = connect(Number(port), hostname);
      sockets.push(socket.setEncoding('utf8'));
      socket
        .on('error', () => undefined)
        .on('data', (text) => {
          if (String(text).startsWith('HTTP/1.1 503')) refused += 1;
        });
      return new Promise((resolve) => socket.write(head + ' '.repeat(bytes), resolve));
    });
    await Promise.all(sent);
    await until(
      async () => refused,
      (count) => count >= 100 - 68,
    );
    expect(await ask(`${doors.gateway}/graphql`, BROKER, QUERY)).toMatchObject({
      status: 200,
      code: undefined,
    });
  });

  test.each([
    ['pings', { type: 'ping' }],
    ['pongs', { type: 'pong' }],
    ['completions of what does not run', { id: 'none', type: 'complete' }],
  ] as const)('closes the socket of a client that floods it with %s', async (_, message) => {
    const client = await SocketClient.connect(doors.gateway, await authorization(BROKER));
    for (let count = 0; count < 300; count++) client.send(message);
    expect(await client.closed).toEqual({ code: 4431, reason: 'Too many messages' });
  });
});

test('who asks too often which districts are reached is told when to come back', async () => {
  const rates = { perSubject: { perSecond: 0.000_1, burst: 1 }, perAddress: null };
  const doors = await startTwoDoors({ tokens: serviceSettings('').tokens, gateway: { rates } });
  const get = async () =>
    fetch(`${doors.gateway}/health/districts`, {
      headers: await authorization({ role: 'admin', sub: 'admin' }),
    });
  expect((await get()).status).toBe(200);
  const refused = await get();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  await doors.stop();
});

test('a body is cut that has waited longest, and its memory counts no more', () => {
  const memory = new BodyMemory(10);
  const cut: string[] = [];
  const bodies = new Map(['a', 'b', 'c'].map((name) => [name, { cut: () => cut.push(name) }]));
  const add = (name: string, bytes: number) => memory.add(bodies.get(name)!, bytes);
  add('a', 4);
  add('b', 4);
  add('a', 1);
  add('c', 3);
  expect(cut).toEqual(['b']);
  memory.release(bodies.get('a')!);
  memory.release(bodies.get('a')!);
  add('c', 7);
  expect(cut).toEqual(['b']);
  add('c', 1);
  expect(cut).toEqual(['b', 'c']);
});

test('a client that does not read its answer loses its connection, and one that does gets it whole', async () => {
  const body = 'x'.repeat(32 * 1024 * 1024);
  // Long enough for whoever reads, also where both clients and the server share a busy process.
  const server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    routes: { '/': (_request, response) => sendJson(response, 200, body) },
    timeouts: { ...DEFAULT_HTTP_TIMEOUTS, answerMs: 5_000 },
    logger: createLogger('test', 'silent'),
  });
  const { url } = await server.start();
  const { hostname, port } = new URL(url);
  const slow = connect(Number(port), hostname);
  slow.on('error', () => undefined).pause();
  slow.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  const [connection] = await new Promise<[Socket]>((resolve) =>
    server.server.once('request', (request) => resolve([request.socket])),
  );
  expect(await (await fetch(url)).json()).toBe(body);
  if (!connection.destroyed) await new Promise((resolve) => connection.once('close', resolve));
  slow.destroy();
  await server.stop();
});
