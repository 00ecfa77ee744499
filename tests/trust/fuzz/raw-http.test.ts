import fc from 'fast-check';
import { serveGraphiqlAsset } from '../../../gateway/landing/graphiql-route';
import { createHttpServer } from '../../../platform/http/http-server';
import { fuzzWorld } from './fuzz-world';
import { Choose } from './generate/choose';
import { type Ending, exchange, readResponses, writeRequest } from './raw-exchange';
import { cases, FUZZ_TIMEOUT_MS } from './settings';
import { CALLERS, tokenOf } from './world';

let authorization: string;

const fuzz = fuzzWorld({ suite: 'raw-http' });

beforeAll(async () => {
  authorization = `Bearer ${await tokenOf(CALLERS[0]!)}`;
}, FUZZ_TIMEOUT_MS);

const BODY = JSON.stringify({ query: '{ candidates { totalCount } }' });

/** Every port that listens. */
const urls = () => [
  fuzz.world.hub.url,
  fuzz.world.hub.district('farsta').url,
  new URL(fuzz.world.hub.subgraphUrls['formedling']!).origin,
];

const PATHS = [
  ...[
    '/graphql',
    '/',
    '/graphql/',
    '//',
    '/graphql?query=%7B__typename%7D',
    '/graphql?query=%',
    '/graphql?variables={',
  ],
  ...[
    '/health/ready',
    '/health/live',
    '/health/',
    '/metrics',
    '/shards/district',
    '/shards/',
    '/shards/__proto__',
  ],
  ...[
    '/shards/../graphql',
    '/shards/%2e%2e',
    '/shards//',
    '/graphiql/__proto__',
    '/graphiql/constructor',
    '/graphiql/',
  ],
  ...[
    '/graphiql/../package.json',
    '/__proto__',
    '/constructor',
    '/%00',
    'http://other/graphql',
    '*',
    '/x'.repeat(4_000),
  ],
];

function baseRequest(choose: Choose): string {
  const body = choose.chance(80) ? BODY : choose.text(50);
  const length = Buffer.byteLength(body);
  const framing = choose.pick<readonly (readonly [string, string])[]>([
    [],
    [],
    [['content-length', String(length + choose.integer(1, 50))]],
    [['content-length', String(Math.max(0, length - choose.integer(1, 50)))]],
    [['content-length', '-5']],
    [['content-length', '1e3']],
    [
      ['content-length', '5'],
      ['content-length', '6'],
    ],
    [
      ['content-length', String(length)],
      ['transfer-encoding', 'chunked'],
    ],
    [['transfer-encoding', 'chunked, identity']],
    [['transfer-encoding', 'chunked']],
  ]);
  const chunked = framing.some(([, value]) => value === 'chunked');
  return writeRequest({
    method: choose.pick([
      'POST',
      'POST',
      'POST',
      'GET',
      'PUT',
      'DELETE',
      'OPTIONS',
      'HEAD',
      'TRACE',
      'CONNECT',
      'PRI',
      'G E T',
    ]),
    path: choose.pick(choose.chance(50) ? ['/graphql'] : PATHS),
    headers: [
      ['authorization', authorization],
      ['content-type', 'application/json'],
      ...framing,
      ...upgradeOf(choose),
    ],
    body: chunked ? chunks(body, choose) : body,
  });
}

function upgradeOf(choose: Choose): readonly (readonly [string, string])[] {
  if (!choose.chance(20)) return [];
  return [
    ['connection', 'upgrade'],
    ['upgrade', choose.pick(['websocket', 'h2c', 'WebSocket', 'x', ''])],
    ['sec-websocket-version', choose.pick(['13', '8', 'x'])],
    ['sec-websocket-key', choose.pick(['dGhlIHNhbXBsZSBub25jZQ==', 'short', ''])],
    ['sec-websocket-protocol', choose.pick(['graphql-transport-ws', 'graphql-ws', ',', 'a,a'])],
  ];
}

function chunks(body: string, choose: Choose): string {
  const half = Math.floor(body.length / 2);
  const size = (text: string) => Buffer.byteLength(text).toString(16);
  const [one, two] = [body.slice(0, half), body.slice(half)];
  return choose.pick([
    `${size(one)}\r\n${one}\r\n${size(two)}\r\n${two}\r\n0\r\n\r\n`,
    `${size(one)};ext="x"\r\n${one}\r\n${size(two)}\r\n${two}\r\n0\r\nx-trailer: 1\r\n\r\n`,
    `${size(body)}\r\n${one}\r\n0\r\n\r\n`,
    `ffffffffffffffffff\r\n${body}\r\n0\r\n\r\n`,
    `-1\r\n${body}\r\n`,
    `${size(body)}\n${body}\n0\n\n`,
    `${size(body)}\r\n${body}`,
  ]);
}

/** Bytes lost, changed or doubled anywhere, the framing included. */
function disturb(request: string, choose: Choose): string {
  switch (choose.integer(0, 5)) {
    case 0:
      return request.slice(0, choose.integer(1, request.length));
    case 1: {
      const at = choose.integer(0, request.length - 1);
      return request.slice(0, at) + String.fromCharCode(choose.integer(0, 255)) + request.slice(at + 1);
    }
    case 2:
      return request + request + request;
    case 3:
      return `${request}${choose.text(20)}`;
    default:
      return request;
  }
}

test(
  'broken framing, half requests, pipelines and strange paths close or are answered, on every port',
  () =>
    fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = new Choose(generate);
        const sent = disturb(baseRequest(choose), choose);
        const ending = choose.pick<Ending>(['finish', 'finish', 'finish', 'reset']);
        const received = await exchange(choose.pick(urls()), sent, ending);
        if (received.startsWith('HTTP/1.1 101')) return;
        for (const { status } of readResponses(received)) {
          expect({ sent: sent.slice(0, 1_000), status, isFault: status >= 500 }).toEqual({
            sent: sent.slice(0, 1_000),
            status,
            isFault: false,
          });
        }
      }),
      cases(500),
    ),
  FUZZ_TIMEOUT_MS,
);

test('an upgrade to nowhere whose client is gone ends nothing but itself', async () => {
  const upgrade = writeRequest({
    method: 'GET',
    path: '/nowhere',
    headers: [
      ['connection', 'upgrade'],
      ['upgrade', 'websocket'],
    ],
  });
  for (const url of urls()) {
    await Promise.all(Array.from({ length: 30 }, () => exchange(url, upgrade, 'reset')));
  }
});

test('names of the prototype are no file of GraphiQL', async () => {
  const logger = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() };
  const server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    routes: { '/graphiql/*': serveGraphiqlAsset },
    logger,
  });
  const { url } = await server.start();
  for (const name of ['__proto__', 'constructor', 'toString', '../../package.json', '%2e%2e/package.json']) {
    const request = writeRequest({
      method: 'GET',
      path: `/graphiql/${name}`,
      headers: [['connection', 'close']],
    });
    const [response] = readResponses(await exchange(url, request));
    expect({ name, status: response!.status }).toEqual({ name, status: 404 });
  }
  await server.stop();
});
