import { toDistrictConfig } from '../../../subgraphs/district/district-config';
import { toHostConfig } from '../../../subgraphs/district/host-config';
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

describe('the settings of a process that serves several districts', () => {
  const { DISTRICT: _, DATABASE_URL: __, ...SHARED } = ENOUGH;
  const of = (settings: unknown, more: Record<string, string> = {}) =>
    toHostConfig({ ...SHARED, ...more, DISTRICT_SETTINGS: JSON.stringify(settings) });
  const FARSTA = { DATABASE_URL: 'postgres://localhost/farsta' };
  const BROMMA = { DATABASE_URL: 'postgres://localhost/bromma', POOL_SIZE: '3' };

  test('are each district’s own, and those of the process', () => {
    expect(of({ farsta: FARSTA, bromma: BROMMA }, { POOL_SIZE: '5', PORT: '4011' })).toMatchObject([
      { districts: ['farsta'], databaseUrl: FARSTA.DATABASE_URL, poolSize: 5, port: 4011 },
      { districts: ['bromma'], databaseUrl: BROMMA.DATABASE_URL, poolSize: 3, port: 4011 },
    ]);
    expect(toHostConfig(ENOUGH)).toMatchObject([{ districts: ['farsta'] }]);
  });

  test.each<[string, unknown, RegExp]>([
    ['no object', ['farsta'], /^DISTRICT_SETTINGS must be a JSON object such as /],
    ['a setting that is no text', { farsta: { POOL_SIZE: 3 } }, /^DISTRICT_SETTINGS must be a JSON object/],
    ['nobody', {}, /^DISTRICT_SETTINGS names no district$/],
    [
      'a code that is none',
      { kista: FARSTA },
      /^DISTRICT_SETTINGS names kista, which is no district in force$/,
    ],
    ['no database', { farsta: {} }, /^DISTRICT_SETTINGS for farsta: DATABASE_URL is not set$/],
    [
      'a value that is none',
      { farsta: FARSTA, bromma: { ...BROMMA, POOL_SIZE: 'many' } },
      /^DISTRICT_SETTINGS for bromma: POOL_SIZE must be /,
    ],
    [
      'what is the process’s',
      { farsta: { ...FARSTA, PORT: '1' } },
      /^DISTRICT_SETTINGS gives farsta PORT, which is no setting that one district of a process has$/,
    ],
  ])('that name %s are refused', (_what, settings, problem) => {
    expect(() => of(settings)).toThrow(problem);
  });

  test('name the variable of the process that cannot be used', () => {
    expect(() => of({ farsta: FARSTA }, { POOL_SIZE: 'many' })).toThrow(/^POOL_SIZE must be /);
    expect(() => of({ farsta: FARSTA }, { DISTRICT: 'farsta' })).toThrow(
      /^DISTRICT_SETTINGS is set, and DISTRICT too$/,
    );
  });
});
