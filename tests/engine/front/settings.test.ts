import { toGatewayConfig } from '../../../gateway/settings/config';

const FOREIGN = { SUPERGRAPH: 'products.graphql' };
const KEYS = { JWT_PUBLIC_KEY_FILE: 'keys.json' };

describe('who is served', () => {
  test('anybody, with a foreign supergraph and no keys', () => {
    expect(toGatewayConfig(FOREIGN)).toMatchObject({ tokens: null, shards: null, port: 4000 });
  });

  test('bearers of tokens, once keys are given', () => {
    expect(toGatewayConfig({ ...FOREIGN, ...KEYS }).tokens).toMatchObject({
      keys: { publicKeyFile: 'keys.json' },
    });
  });

  test('anybody, with AUTH=off', () => {
    expect(toGatewayConfig({ ...FOREIGN, ...KEYS, AUTH: 'off' }).tokens).toBeNull();
    expect(toGatewayConfig({ ...KEYS, NODE_ENV: 'development', AUTH: 'off' }).tokens).toBeNull();
  });

  test('anybody for what is for everybody, and others by their token, with AUTH=optional', () => {
    const config = toGatewayConfig({ ...FOREIGN, ...KEYS, AUTH: 'optional' });
    expect(config).toMatchObject({ anonymous: true, tokens: { claims: 'foreign' } });
    expect(toGatewayConfig(KEYS)).toMatchObject({ anonymous: false, tokens: { claims: 'hub' } });
  });

  test.each([
    ['AUTH', { ...FOREIGN, NODE_ENV: 'production', AUTH: 'off' }],
    ['JWKS_URL', { ...FOREIGN, NODE_ENV: 'production' }],
    ['JWKS_URL', {}],
    ['AUTH', { ...KEYS, AUTH: 'off' }],
  ])('refuses to serve without tokens otherwise, naming %s', (variable, env) => {
    expect(() => toGatewayConfig(env)).toThrow(variable);
  });
});

test('shards the hub’s own supergraph by the registry', () => {
  const { shards } = toGatewayConfig(KEYS);
  expect(shards?.districts).toHaveLength(14);
  expect(shards?.resolve('jarva')).toBeUndefined();
});

test.each([
  ['PORT', 'many'],
  ['MAX_COST', 'much'],
  ['MAX_FIELDS', '0'],
  ['RATE_PER_SUBJECT', '-1'],
  ['RATE_PER_ADDRESS', '1.5'],
  ['RATE_PER_ADDRESS_BURST', '0'],
  ['TRUSTED_PROXIES', 'proxy.example'],
  ['TRUSTED_PROXIES', '10.0.0.0/99'],
  ['CORS_ORIGINS', '*'],
  ['CORS_ORIGINS', 'https://hub.example/'],
  ['CORS_ORIGINS', 'null'],
  ['HSTS_SECONDS', 'long'],
  ['HEADERS_TIMEOUT_MS', '0'],
  ['REQUEST_TIMEOUT_MS', 'x'],
  ['KEEP_ALIVE_TIMEOUT_MS', '0'],
  ['OPERATIONS', 'some'],
  ['MAX_CONNECTIONS_PER_SUBJECT', '0'],
  ['SUBGRAPH_URLS', '{"products": 1}'],
  ['SUBGRAPH_URLS', 'http://127.0.0.1'],
  ['MAX_DEPTH', '50'],
  ['INTROSPECTION', 'yes'],
  ['NODE_ENV', 'staging'],
])('a malformed %s is an error that names it', (variable, value) => {
  expect(() => toGatewayConfig({ ...FOREIGN, [variable]: value })).toThrow(variable);
});

describe('limits', () => {
  test('rates are cost per second, ten seconds of it at once, and none with 0', () => {
    const env = { ...FOREIGN, RATE_PER_SUBJECT: '5', RATE_PER_ADDRESS: '0' };
    expect(toGatewayConfig(env).rates).toEqual({ perSubject: { perSecond: 5, burst: 50 }, perAddress: null });
    expect(toGatewayConfig({ ...env, RATE_PER_SUBJECT_BURST: '7' }).rates.perSubject?.burst).toBe(7);
  });

  test('proxies and origins come by comma; neither is trusted unless it is named', () => {
    expect(toGatewayConfig(FOREIGN)).toMatchObject({ trustedProxies: [], corsOrigins: [] });
    const env = {
      ...FOREIGN,
      TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8, ::1',
      CORS_ORIGINS: 'https://hub.example, http://127.0.0.1:5173',
    };
    expect(toGatewayConfig(env)).toMatchObject({
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1'],
      corsOrigins: ['https://hub.example', 'http://127.0.0.1:5173'],
    });
  });

  test('registered operations are those of the project unless a file is named', () => {
    expect(toGatewayConfig(FOREIGN).registeredOperations).toBeNull();
    expect(toGatewayConfig({ ...FOREIGN, OPERATIONS: 'registered' }).registeredOperations).toMatch(
      /schema\/operations\.json$/,
    );
  });

  test.each(['production', '', undefined])(
    'introspection is off with NODE_ENV "%s" unless it is allowed',
    (mode) => {
      const env = { ...FOREIGN, ...KEYS, NODE_ENV: mode };
      expect(toGatewayConfig(env)).toMatchObject({ introspection: false, development: false });
      expect(toGatewayConfig({ ...env, INTROSPECTION: 'on' }).introspection).toBe(true);
    },
  );
});
