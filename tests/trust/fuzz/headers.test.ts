import fc from 'fast-check';
import { fuzzWorld } from './fuzz-world';
import { Choose } from './generate/choose';
import { findLeak } from './generate/harmless';
import { exchange, type RawResponse, readResponses, writeRequest } from './raw-exchange';
import { cases, FUZZ_TIMEOUT_MS } from './settings';
import { CALLERS, tokenOf } from './world';

const fuzz = fuzzWorld({
  suite: 'headers',
  checkLog: (log) => {
    // One event is one line, whatever was in it.
    for (const line of log.split('\n').filter(Boolean)) expect(() => JSON.parse(line)).not.toThrow();
    expect(log).not.toContain('bearer-that-must-not-be-logged');
  },
});

const NAMES = [
  ...['authorization', 'idempotency-key', 'x-request-id', 'traceparent', 'content-type', 'accept', 'origin'],
  ...[
    'content-encoding',
    'accept-encoding',
    'cookie',
    'x-forwarded-for',
    'forwarded',
    'host',
    'expect',
    'te',
  ],
  ...[
    'apollo-require-preflight',
    'x-apollo-operation-name',
    'x-http-method-override',
    'connection',
    'upgrade',
  ],
  ...[
    '__proto__',
    'constructor',
    'x-injected',
    'range',
    'if-none-match',
    'content-length',
    'transfer-encoding',
  ],
];
const VALUES = [
  ...['', ' ', '*', '*/*', ',', ';', '=', '"', '\\', '\t', '0', '-1', '999999999999999999999', 'null', 'NaN'],
  ...[
    'application/json',
    'application/json; charset=utf-16',
    'application/json; charset="',
    'text/plain',
    'a/b;c',
  ],
  ...[
    'application/graphql-response+json',
    'text/event-stream',
    'multipart/mixed;deferSpec=20220824',
    'text/html',
  ],
  ...[
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'gzip',
    'br',
    'deflate, gzip',
    'chunked',
  ],
  ...[
    'Bearer',
    'Bearer ',
    'bearer-that-must-not-be-logged',
    'Bearer a.b.c',
    'Basic YTpi',
    'Bearer a.b.c, Bearer d.e.f',
  ],
  ...['close', 'keep-alive', 'upgrade', 'websocket', 'h2c', '100-continue', 'trailers'],
  ...[
    'id\r\nx-injected: 1',
    'id\nx-injected: 1',
    'id\rx-injected: 1',
    'id%0d%0ax-injected:1',
    '\r\n\r\n{"a":1}',
  ],
  ...['\x00', '\x01\x1b[31m', '\x7f', 'å', '\xff\xfe', '{"level":50}', '"}\\n{"level":50,"msg":"x"}'],
  ...['k'.repeat(255), 'k'.repeat(256), 'k'.repeat(9_000), 'k'.repeat(40_000)],
];
const QUERY = '{ candidates(first: 3) { totalCount nodes { id area } } }';

/** Never a fault, never a header that the server did not mean, never a row that is not for the caller. */
function expectProper(
  responses: readonly RawResponse[],
  claims: (typeof CALLERS)[number],
  sent: string,
): void {
  for (const { status, headers, body } of responses) {
    const told = { sent: sent.slice(0, 2_000), status, headers };
    expect({ ...told, isFault: status >= 500 }).toEqual({ ...told, isFault: false });
    expect(headers.filter(([name]) => name === 'x-injected' || name === 'set-cookie')).toEqual([]);
    for (const [name, value] of headers) if (name === 'x-request-id') expect(value).toMatch(/^[\w-]{1,64}$/);
    expect(findLeak(fuzz.world, body, { claims, sent })).toBeUndefined();
    expect(body).not.toMatch(/INTERNAL_SERVER_ERROR|DISTRICT_UNAVAILABLE|node_modules/);
  }
}

test(
  'odd, doubled, long and broken headers lead to an answer or a refusal',
  () =>
    fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = new Choose(generate);
        const claims = choose.pick(CALLERS);
        const headers: [string, string][] = [
          ['connection', 'close'],
          ['content-type', 'application/json'],
        ];
        if (choose.chance(80)) headers.push(['authorization', `Bearer ${await tokenOf(claims)}`]);
        for (let left = choose.integer(1, 4); left > 0; left -= 1) {
          headers.push([choose.pick(NAMES), choose.chance(90) ? choose.pick(VALUES) : choose.text(20)]);
        }
        const sent = writeRequest({ headers, body: JSON.stringify({ query: QUERY }) });
        expectProper(readResponses(await exchange(fuzz.world.hub.url, sent, 'finish')), claims, sent);
      }),
      cases(500),
    ),
  FUZZ_TIMEOUT_MS,
);

test('a request id that is none is not echoed, not logged and not passed on', async () => {
  const authorization = `Bearer ${await tokenOf(CALLERS[0]!)}`;
  for (const id of ['a b', '<script>', 'x'.repeat(65), 'å', '{"a":1}', '../..']) {
    const request = writeRequest({
      headers: [
        ['connection', 'close'],
        ['content-type', 'application/json'],
        ['authorization', authorization],
        ['x-request-id', id],
      ],
      body: JSON.stringify({ query: QUERY }),
    });
    const [response] = readResponses(await exchange(fuzz.world.hub.url, request));
    expect(response!.status).toBe(200);
    expect(response!.headers.find(([name]) => name === 'x-request-id')![1]).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test('two tokens, or two of any header that counts, never make one caller of two', async () => {
  const [broker, steward] = await Promise.all([tokenOf(CALLERS[0]!), tokenOf(CALLERS[1]!)]);
  const answers = [];
  for (const [first, second] of [
    [broker, steward],
    [steward, broker],
    ['a.b.c', steward],
    [steward, 'a.b.c'],
  ]) {
    const request = writeRequest({
      headers: [
        ['connection', 'close'],
        ['content-type', 'application/json'],
        ['authorization', `Bearer ${first}`],
        ['authorization', `Bearer ${second}`],
      ],
      body: JSON.stringify({ query: '{ candidates { totalCount } }' }),
    });
    answers.push(readResponses(await exchange(fuzz.world.hub.url, request))[0]!);
  }
  // The first one counts (node:http), whole: refused where it is no good, whatever comes after it.
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 401, 200]);
  expect(answers[0]!.body).toContain('"totalCount":3');
  expect(answers[1]!.body).toContain('"totalCount":6');
});
