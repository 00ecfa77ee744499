import { gatewayDefaults } from '../../gateway/config';
import { EventStreamClient } from '../hub/subscriptions/event-stream-client';
import { SocketClient } from '../hub/subscriptions/socket-client';
import { TEST_AUDIENCE, TEST_ISSUER } from '../network/tokens';
import { createProviderKey, KeyServer } from './key-server';
import { sign, TOKEN_ATTACKS } from './token-attacks';
import { startTwoDoors, type TwoDoors } from './two-doors';

const QUERY = '{ candidates { totalCount } }';
const realNow = Date.now;
const ELEVEN_MINUTES = 11 * 60_000;

describe.each(['gateway', 'district'] as const)('a token shown to the %s', (door) => {
  const current = createProviderKey('2026-1');
  const spare = createProviderKey('2026-2');
  const provider = new KeyServer();
  let jwksUrl: string;
  let doors: TwoDoors;

  beforeAll(async () => {
    provider.keys = [current, spare];
    jwksUrl = await provider.start();
    doors = await start(jwksUrl);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    provider.keys = [current, spare];
    provider.isDown = false;
  });
  afterAll(async () => {
    await doors.stop();
    await provider.stop();
  });

  const start = (url: string, settings: { cooldownMs?: number } = {}) =>
    startTwoDoors({
      tokens: {
        keys: { jwksUrl: url, cooldownMs: 0, ...settings },
        issuer: TEST_ISSUER,
        audience: TEST_AUDIENCE,
        clockToleranceSeconds: 5,
      },
    });
  const ask = async (token: string, at: TwoDoors = doors) => {
    const response = await fetch(`${at[door]}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: QUERY }),
    });
    const { data, errors } = (await response.json()) as {
      data?: { candidates: unknown };
      errors?: { extensions: { code: string } }[];
    };
    return { status: response.status, data, code: errors?.[0]?.extensions.code };
  };
  const passed = { status: 200, data: { candidates: { totalCount: 0 } }, code: undefined };
  const refused = { status: 401, data: undefined, code: 'UNAUTHENTICATED' };
  const unverifiable = { status: 503, data: undefined, code: 'KEYS_UNAVAILABLE' };
  const later = (ms: number) => {
    jest.spyOn(Date, 'now').mockImplementation(() => realNow() + ms);
  };

  test('lets its holder in', async () => {
    expect(await ask(await sign(current))).toEqual(passed);
    expect(await ask(await sign(spare))).toEqual(passed);
  });

  test.each(TOKEN_ATTACKS)('with $title: refused', async ({ make }) => {
    expect(await ask(await make(current))).toEqual(refused);
  });

  test('of a clock that goes a little wrong passes', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await ask(await sign(current, { iat: now + 3, nbf: now + 3 }))).toEqual(passed);
    expect(await ask(await sign(current, { exp: now - 3 }))).toEqual(passed);
  });

  test('of a service passes for as long as a service may have', async () => {
    const iat = Math.floor(Date.now() / 1000);
    const claims = { sub: 'formedling', role: 'service', district: undefined, iat };
    expect((await ask(await sign(current, { ...claims, exp: iat + 600 }))).status).toBe(200);
    expect(await ask(await sign(current, { ...claims, exp: iat + 601 }))).toEqual(refused);
  });

  test('of a new key passes at once', async () => {
    const next = createProviderKey('2026-3');
    provider.keys = [current, spare, next];
    expect(await ask(await sign(next))).toEqual(passed);
  });

  test('of a revoked key is refused once the keys are due to be read again, also when it was good before', async () => {
    const token = await sign(spare);
    expect(await ask(token)).toEqual(passed);
    provider.keys = [current];
    later(ELEVEN_MINUTES);
    expect(await ask(await sign(current))).toEqual(passed);
    expect(await ask(token)).toEqual(refused);
  });

  test('of a known key passes while the keys cannot be read, for a bounded time', async () => {
    expect(await ask(await sign(current))).toEqual(passed);
    provider.isDown = true;
    later(ELEVEN_MINUTES);
    expect(await ask(await sign(current))).toEqual(passed);
    later(12 * ELEVEN_MINUTES);
    expect(await ask(await sign(current, { iat: undefined, exp: 9_999_999_999 }))).toEqual(unverifiable);
  });

  test('of an unknown key is neither good nor bad while the keys cannot be read', async () => {
    provider.isDown = true;
    expect(await ask(await sign(createProviderKey('unknown')))).toEqual(unverifiable);
  });

  test('of any key is neither good nor bad before the keys were ever read', async () => {
    provider.isDown = true;
    const late = await start(jwksUrl);
    try {
      expect(await ask(await sign(current), late)).toEqual(unverifiable);
      provider.isDown = false;
      expect(await ask(await sign(current), late)).toEqual(passed);
    } finally {
      await late.stop();
    }
  });

  test('of made-up keys does not have the keys read more often than the cool-down', async () => {
    const calm = await start(jwksUrl, { cooldownMs: 3_600_000 });
    try {
      expect(await ask(await sign(current), calm)).toEqual(passed);
      const before = provider.requests;
      for (const kid of ['a', 'b', 'c']) {
        expect(await ask(await sign(createProviderKey(kid)), calm)).toEqual(refused);
      }
      expect(provider.requests).toBe(before);
    } finally {
      await calm.stop();
    }
  });
});

test('a socket and an event stream end when the key of their token is revoked', async () => {
  const revoked = createProviderKey('2026-1');
  const provider = new KeyServer();
  provider.keys = [revoked];
  const doors = await startTwoDoors({
    tokens: {
      keys: { jwksUrl: await provider.start(), maxAgeMs: 0, cooldownMs: 0 },
      issuer: TEST_ISSUER,
      audience: TEST_AUDIENCE,
      clockToleranceSeconds: 5,
    },
    gateway: { subscriptions: { ...gatewayDefaults.subscriptions, keepAliveMs: 1_000 } },
    district: { tokenCheckMs: 1_000 },
  });
  try {
    const authorization = `Bearer ${await sign(revoked, { role: 'resursteam' })}`;
    const socket = await SocketClient.connect(doors.gateway, authorization);
    const inner = await SocketClient.connect(doors.district, authorization);
    const stream = await EventStreamClient.post(
      doors.gateway,
      { authorization },
      { query: 'subscription { vacancyOpened { cursor } }' },
    );
    provider.keys = [createProviderKey('2026-2')];
    expect(await socket.closed).toBe(4401);
    expect(await inner.closed).toBe(4401);
    expect((await stream.next()).data.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    stream.close();
  } finally {
    await doors.stop();
    await provider.stop();
  }
});
