import { gatewayDefaults } from '../../gateway/settings/config';
import type { TokenVerifierConfig } from '../../platform/tokens/token-verifier';
import { EventStreamClient } from '../network/event-stream-client';
import { postJson } from '../network/post-json';
import { SocketClient } from '../network/socket-client';
import { TEST_AUDIENCE, TEST_ISSUER } from '../network/tokens';
import { until } from '../network/until';
import { createProviderKey, KeyServer, type ProviderKey } from './key-server';
import { serviceKeyFile } from './service-key-file';
import { LONGEST, sign, TOKEN_ATTACKS } from './token-attacks';
import { startTwoDoors, type TwoDoors, type TwoDoorsOptions } from './two-doors';

const QUERY = '{ candidates { totalCount } }';
const realNow = Date.now;
const ELEVEN_MINUTES = 11 * 60_000;
const CLAIMS = { issuer: TEST_ISSUER, audience: TEST_AUDIENCE, clockToleranceSeconds: 5 };

type StartSettings = Partial<TokenVerifierConfig> & { readonly cooldownMs?: number };

describe.each(['gateway', 'district'] as const)('a token shown to the %s', (door) => {
  const current = createProviderKey('2026-1');
  const spare = createProviderKey('2026-2');
  const keys = {
    service: createProviderKey('service-1'),
    formedling: createProviderKey('formedling-1'),
    demonstration: createProviderKey('demonstration'),
  };
  const provider = new KeyServer();
  const published = [
    current,
    spare,
    keys.demonstration,
    { ...keys.demonstration, kid: 'demonstration-service' },
  ];
  let jwksUrl: string;
  let doors: TwoDoors;

  beforeAll(async () => {
    provider.keys = published;
    jwksUrl = await provider.start();
    doors = await start(jwksUrl);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    provider.keys = published;
    provider.isDown = false;
  });
  afterAll(async () => {
    await doors.stop();
    await provider.stop();
  });

  const start = (url: string, { cooldownMs = 0, ...tokens }: StartSettings = {}) =>
    startTwoDoors({
      tokens: {
        keys: { jwksUrl: url, cooldownMs },
        serviceKeys: serviceKeyFile(keys),
        refusesDemonstration: true,
        ...CLAIMS,
        ...tokens,
      },
    });
  const ask = async (token: string, at: TwoDoors = doors) => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await postJson(`${at[door]}/graphql`, { query: QUERY }, headers);
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
    expect(await ask(await make(current, keys))).toEqual(refused);
  });

  test('of a clock that goes a little wrong passes', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await ask(await sign(current, { iat: now + 3, nbf: now + 3 }))).toEqual(passed);
    expect(await ask(await sign(current, { exp: now - 3 }))).toEqual(passed);
  });

  test('of a service passes for as long as a service may have', async () => {
    const iat = Math.floor(Date.now() / 1000);
    const claims = { sub: 'formedling', role: 'service', district: undefined, iat };
    for (const key of [keys.service, keys.formedling]) {
      expect((await ask(await sign(key, { ...claims, exp: iat + 600 }))).status).toBe(200);
      expect(await ask(await sign(key, { ...claims, exp: iat + 601 }))).toEqual(refused);
    }
  });

  test('of the longest life passes', async () => {
    const iat = Math.floor(Date.now() / 1000);
    expect(await ask(await sign(current, { iat, exp: iat + LONGEST }))).toEqual(passed);
  });

  test('of a service is one of nobody where no service has a key', async () => {
    const iat = Math.floor(Date.now() / 1000);
    const alone = await start(jwksUrl, { serviceKeys: undefined });
    try {
      const claims = { sub: 'formedling', role: 'service', district: undefined, iat, exp: iat + 60 };
      expect(await ask(await sign(keys.service, claims), alone)).toEqual(refused);
      expect(await ask(await sign(current), alone)).toEqual(passed);
    } finally {
      await alone.stop();
    }
  });

  test('of a new key passes at once', async () => {
    const next = createProviderKey('2026-3');
    provider.keys = [...published, next];
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

/** Two doors over a provider of one key, which they read again for every token. */
async function startOver(key: ProviderKey, options: Omit<TwoDoorsOptions, 'tokens'>) {
  const provider = new KeyServer();
  provider.keys = [key];
  const keys = { jwksUrl: await provider.start(), maxAgeMs: 0, cooldownMs: 0 };
  const doors = await startTwoDoors({ ...options, tokens: { ...CLAIMS, keys } });
  const stop = async () => {
    await doors.stop();
    await provider.stop();
  };
  return { provider, doors, stop };
}

test('a socket and an event stream end when the key of their token is revoked', async () => {
  const revoked = createProviderKey('2026-1');
  const { provider, doors, stop } = await startOver(revoked, {
    gateway: { subscriptions: { ...gatewayDefaults.subscriptions, keepAliveMs: 1_000 } },
    district: { tokenCheckMs: 1_000 },
  });
  try {
    const authorization = `Bearer ${await sign(revoked, { role: 'resursteam' })}`;
    const socket = await SocketClient.connect(doors.gateway, { authorization });
    const inner = await SocketClient.connect(doors.district, { authorization });
    const stream = await EventStreamClient.post(
      doors.gateway,
      { authorization },
      { query: 'subscription { vacancyOpened { cursor } }' },
    );
    provider.keys = [createProviderKey('2026-2')];
    expect((await socket.closed).code).toBe(4401);
    expect((await inner.closed).code).toBe(4401);
    expect((await stream.next()).data.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    stream.close();
  } finally {
    await stop();
  }
});

test('whoever leaves while the token is checked keeps no place of a stream or an operation', async () => {
  const key = createProviderKey('2026-1');
  const { provider, doors, stop } = await startOver(key, {
    gateway: {
      subscriptions: { ...gatewayDefaults.subscriptions, maxConnectionsPerSubject: 1 },
      maxOperationsPerSubject: 1,
      operationTimeoutMs: 5_000,
    },
  });
  try {
    const authorization = `Bearer ${await sign(key, { role: 'resursteam' })}`;
    const watched = { query: 'subscription { vacancyOpened { cursor } }' };
    const leave = async (accept: string, body: object) => {
      let release = () => {};
      provider.held = new Promise((resolve) => {
        release = resolve;
      });
      const { requests } = provider;
      const leaving = new AbortController();
      const headers = { accept, authorization };
      const gone = postJson(`${doors.gateway}/graphql`, body, headers, leaving.signal);
      await until(
        async () => provider.requests,
        (count) => count > requests,
      );
      leaving.abort();
      await expect(gone).rejects.toThrow('aborted');
      // What comes after has been read after the client's end. Its connection is not kept: the stop would wait for it.
      await (await fetch(`${doors.gateway}/health/live`, { headers: { connection: 'close' } })).text();
      release();
    };
    await leave('text/event-stream', watched);
    const stream = await until(
      () => EventStreamClient.post(doors.gateway, { authorization }, watched).catch(() => undefined),
      (opened) => opened !== undefined,
    );
    stream!.close();
    await leave('application/json', { query: '{ __typename }' });
    const answer = await postJson(`${doors.gateway}/graphql`, { query: QUERY }, { authorization });
    expect(await answer.json()).toEqual({ data: { candidates: { totalCount: 0 } } });
  } finally {
    await stop();
  }
});
