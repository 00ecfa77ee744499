import { toGatewayConfig } from '../../gateway/config';

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
    expect(toGatewayConfig({ ...KEYS, AUTH: 'off' }).tokens).toBeNull();
  });

  test.each([
    ['AUTH', { ...FOREIGN, NODE_ENV: 'production', AUTH: 'off' }],
    ['JWKS_URL', { ...FOREIGN, NODE_ENV: 'production' }],
    ['JWKS_URL', {}],
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
  ['SUBGRAPH_URLS', '{"products": 1}'],
  ['SUBGRAPH_URLS', 'http://127.0.0.1'],
  ['MAX_DEPTH', '50'],
  ['INTROSPECTION', 'yes'],
  ['NODE_ENV', 'staging'],
])('a malformed %s is an error that names it', (variable, value) => {
  expect(() => toGatewayConfig({ ...FOREIGN, [variable]: value })).toThrow(variable);
});
