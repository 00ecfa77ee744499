import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import type { GatewayConfig } from '../../gateway/settings/config';
import { serviceSettings } from '../network/service-settings';
import { authorization } from '../network/tokens';
import { startTwoDoors, type TwoDoors } from './two-doors';

const QUERY = '{ candidates { totalCount } }';
const PAGE = 'https://hub.example';

describe('HTTP', () => {
  let doors: TwoDoors;
  let headers: Record<string, string>;

  const settings: Partial<GatewayConfig> = {
    corsOrigins: [PAGE],
    development: false,
    introspection: false,
    hstsSeconds: 31_536_000,
    timeouts: { headersMs: 200, requestMs: 400, keepAliveMs: 75_000 },
  };

  beforeAll(async () => {
    doors = await startTwoDoors({ tokens: serviceSettings('').tokens, gateway: settings });
    headers = { 'content-type': 'application/json', ...(await authorization({ role: 'resursteam' })) };
  });
  afterAll(() => doors.stop());

  const url = (door: 'gateway' | 'district' = 'gateway') => `${doors[door]}/graphql`;
  const post = (body: unknown, more: Record<string, string> = {}, door: 'gateway' | 'district' = 'gateway') =>
    fetch(url(door), { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) });
  const codeOf = async (response: Response) =>
    ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

  test.each<[string, string, RequestInit]>([
    ['data', '/graphql', { method: 'POST', body: JSON.stringify({ query: QUERY }) }],
    ['a refusal', '/graphql', { method: 'POST', body: '{}' }],
    ['a body that is no JSON', '/graphql', { method: 'POST', body: '{' }],
    ['what does not exist', '/nowhere', {}],
    ['health', '/health', {}],
    ['a method that is not served', '/graphql', { method: 'DELETE' }],
  ])('every answer tells browsers to leave it alone, and its request: %s', async (_title, path, init) => {
    for (const door of ['gateway', 'district'] as const) {
      const response = await fetch(`${doors[door]}${path}`, { headers, ...init });
      await response.text();
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cache-control': expect.stringContaining('no-store'),
        'x-request-id': expect.stringMatching(/^[\w-]{1,64}$/),
      });
    }
  });

  test('a request keeps the id that it came with, unless that is no id', async () => {
    const named = await post({ query: QUERY }, { 'x-request-id': 'mine-1' });
    expect(named.headers.get('x-request-id')).toBe('mine-1');
    const odd = await post({ query: QUERY }, { 'x-request-id': '"><script>' });
    expect(odd.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  test('browsers that come over TLS are told to stay there', async () => {
    const response = await post({ query: QUERY });
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });

  test('a page of an allowed origin may ask, without the credentials of its browser', async () => {
    const preflight = await fetch(url(), {
      method: 'OPTIONS',
      headers: { origin: PAGE, 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': PAGE,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': expect.stringContaining('authorization'),
      vary: 'Origin',
    });
    const response = await post({ query: QUERY }, { origin: PAGE });
    expect(response.headers.get('access-control-allow-origin')).toBe(PAGE);
    for (const { headers: sent } of [preflight, response]) {
      expect(sent.get('access-control-allow-credentials')).toBeNull();
    }
  });

  test.each(['https://evil.example', 'null', 'https://hub.example.evil.example', 'http://hub.example'])(
    'a page of %s may not',
    async (origin) => {
      const preflight = await fetch(url(), {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
      const response = await post({ query: QUERY }, { origin });
      for (const { headers: sent } of [preflight, response]) {
        expect(sent.get('access-control-allow-origin')).toBeNull();
      }
    },
  );

  test.each<[string | undefined, number]>([
    [undefined, 101],
    [PAGE, 101],
    ['same', 101],
    ['https://evil.example', 403],
    ['null', 403],
  ])('a socket of origin %s: %d', async (given, status) => {
    const origin = given === 'same' ? doors.gateway : given;
    const socket = new WebSocket(url().replace('http', 'ws'), 'graphql-transport-ws', { origin });
    const outcome = await Promise.race([
      once(socket, 'open').then(() => 101),
      once(socket, 'unexpected-response').then(([, response]) => response.statusCode),
    ]);
    socket.on('error', () => undefined);
    socket.terminate();
    expect(outcome).toBe(status);
  });

  test.each(['gateway', 'district'] as const)(
    'a form or a link of another page does nothing at the %s',
    async (door) => {
      const form = await fetch(url(door), {
        method: 'POST',
        headers: { ...headers, 'content-type': 'text/plain' },
        body: JSON.stringify({ query: QUERY }),
      });
      expect([400, 415]).toContain(form.status);
      const { authorization: token } = headers;
      const link = await fetch(`${url(door)}?query=${encodeURIComponent(QUERY)}`, {
        headers: { authorization: token! },
      });
      expect(link.status).toBe(400);
      expect(await link.text()).toContain('CSRF');
    },
  );

  test.each(['gateway', 'district'] as const)(
    'several operations in one request are refused at the %s',
    async (door) => {
      expect((await post([{ query: QUERY }, { query: QUERY }], {}, door)).status).toBe(400);
    },
  );

  test('introspection is off in production, the first time and the next', async () => {
    for (const _ of [1, 2]) {
      expect(await codeOf(await post({ query: '{ __schema { types { name } } }' }))).toBe(
        'GRAPHQL_VALIDATION_FAILED',
      );
      expect(await codeOf(await post({ query: '{ __type(name: "Candidate") { name } }' }))).toBe(
        'GRAPHQL_VALIDATION_FAILED',
      );
    }
  });

  test('a misspelt field is not answered with the names of others in production', async () => {
    const response = await post({ query: '{ candidate { totalCount } candidatesx { totalCount } }' });
    expect(await response.text()).not.toContain('Did you mean');
  });

  describe('a client that sends slowly', () => {
    const send = async (text: string): Promise<{ socket: Socket; answer: Promise<string> }> => {
      const { hostname, port } = new URL(doors.gateway);
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      const chunks: string[] = [];
      socket.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
      const answer = once(socket, 'close').then(() => chunks.join(''));
      socket.write(text);
      return { socket, answer };
    };

    test('its headers is cut off', async () => {
      const { answer } = await send('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-ty');
      expect(await answer).toContain('408 Request Timeout');
    });

    test('its body is cut off', async () => {
      const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n`;
      const { answer } = await send(`${head}\r\n{"que`);
      expect(await answer).toContain('408 Request Timeout');
    });
  });

  test.each(['gateway', 'district'] as const)(
    'an idle connection to the %s outlives the limit of a request’s headers',
    async (door) => {
      const { hostname, port } = new URL(doors[door]);
      const idle = connect(Number(port), hostname);
      idle.setEncoding('utf8');
      const request = 'GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n';
      idle.write(request);
      const [first] = await once(idle, 'data');
      expect(first).toMatch(/keep-alive: timeout=75/i);
      const slow = connect(Number(new URL(doors.gateway).port), hostname);
      slow.on('data', () => undefined).write('GET / HTTP/1.1\r\nhost');
      await once(slow, 'close');
      idle.write(request);
      const [second] = await once(idle, 'data');
      expect(second).toContain('200 OK');
      idle.destroy();
    },
  );
});
