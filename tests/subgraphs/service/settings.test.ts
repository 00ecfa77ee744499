import { toDistrictConfig } from '../../../subgraphs/district/district-config';
import { toServiceConfig } from '../../../subgraphs/service/service-config';

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
      development: true,
      tokens: { keys: { publicKeyFile: 'keys.json' }, issuer: 'formedlingshub', audience: 'formedlingshub' },
    });
    expect(toDistrictConfig(ENOUGH)).toMatchObject({
      districts: ['farsta'],
      migrate: true,
      demonstration: undefined,
    });
  });

  test('mask errors and hide the schema when NODE_ENV is production', () => {
    expect(toServiceConfig({ ...ENOUGH, NODE_ENV: 'production' })).toMatchObject({
      development: false,
      introspection: false,
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
