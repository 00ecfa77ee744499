import { toDistrictConfig } from '../../../subgraphs/district/district-config';
import { toServiceConfig } from '../../../subgraphs/harness/settings/service-config';

const ENOUGH = {
  DATABASE_URL: 'postgres://localhost/farsta',
  JWT_PUBLIC_KEY_FILE: 'keys.json',
  DISTRICT: 'farsta',
};

describe('the settings of a subgraph', () => {
  test('have defaults for all that can have one', () => {
    expect(toServiceConfig(ENOUGH)).toMatchObject({
      host: '127.0.0.1',
      port: 0,
      development: false,
      introspection: false,
      tokens: {
        keys: { publicKeyFile: 'keys.json' },
        refusesDemonstration: true,
        maxLifetimeSeconds: 86_400,
        issuer: 'formedlingshub',
        audience: 'formedlingshub',
      },
    });
    expect(toDistrictConfig(ENOUGH)).toMatchObject({
      districts: ['farsta'],
      migrate: true,
      demonstration: undefined,
    });
  });

  test('show errors and the schema when NODE_ENV is development', () => {
    expect(toServiceConfig({ ...ENOUGH, NODE_ENV: 'development' })).toMatchObject({
      development: true,
      introspection: true,
      tokens: { refusesDemonstration: false },
    });
  });

  describe('in production', () => {
    const KNOWN = [
      'postgres://hub:hub@db/farsta',
      'postgres://hub:postgres@db/farsta',
      'postgres://someone:farsta@db/farsta',
      'postgres://Hub:HUB@db/farsta',
    ];

    test.each(KNOWN)('refuse a password that everybody knows: %s', (url) => {
      for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL'])
        expect(() => toServiceConfig({ ...ENOUGH, [name]: url })).toThrow(
          new RegExp(`^${name} has a password`),
        );
      expect(toServiceConfig({ ...ENOUGH, NODE_ENV: 'development', DATABASE_URL: url }).databaseUrl).toBe(
        url,
      );
    });

    test.each(['postgres://hub@db/farsta', 'postgres://hub:s3cZr2kQ@db/farsta'])('take %s', (url) => {
      expect(toServiceConfig({ ...ENOUGH, DATABASE_URL: url }).databaseUrl).toBe(url);
    });

    test('take what is the demonstration’s only where no other machine can reach the process', () => {
      const demonstration = { ...ENOUGH, DATABASE_URL: KNOWN[0], DEMONSTRATION: 'on' };
      for (const HOST of [undefined, '127.0.0.1', '::1', 'localhost'])
        expect(toServiceConfig({ ...demonstration, HOST }).tokens.refusesDemonstration).toBe(false);
      for (const HOST of ['0.0.0.0', '::', '10.0.0.7', 'hub.example'])
        expect(() => toServiceConfig({ ...demonstration, HOST })).toThrow(/^DEMONSTRATION must not be on/);
    });
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['POOL_SIZE', '0'],
    ['DATABASE_URL', 'farsta'],
    ['DATABASE_URL', undefined],
    ['LOG_LEVEL', 'loud'],
    ['JWKS_URL', 'nowhere'],
    ['DISTRICT', undefined],
    ['DISTRICT', 'atlantis'],
    ['DISTRICT', 'jarva'],
    ['MIGRATE', 'yes'],
    ['NODE_ENV', 'staging'],
    ['MAX_TOKEN_LIFETIME_SECONDS', '59'],
    ['DEMONSTRATION_DATA', '1'],
  ])('name %s when it is "%s"', (name, value) => {
    expect(() => toDistrictConfig({ ...ENOUGH, [name]: value })).toThrow(new RegExp(`^${name} `));
  });

  test('name both of the variables that give the keys when neither is set', () => {
    expect(() => toServiceConfig({ DATABASE_URL: ENOUGH.DATABASE_URL })).toThrow(
      'JWKS_URL or JWT_PUBLIC_KEY_FILE',
    );
  });
});
