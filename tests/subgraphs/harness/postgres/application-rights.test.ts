import { createApplicationLogins } from '../../../../hub/databases/application-logins';
import { createDistrict } from '../../../../subgraphs/district/district';
import { createFormedling } from '../../../../subgraphs/formedling/formedling';
import type { ServiceConfig } from '../../../../subgraphs/harness/settings/service-config';
import { createReporting } from '../../../../subgraphs/reporting/reporting';
import { createTestDatabase, type TestDatabase, testServerUrl } from '../../../network/database';
import { districtLink } from '../../../network/district-link';
import { HubProcess } from '../../../network/processes/hub-process';
import { HAS_PG_BOUNCER, PgBouncer } from '../../../network/processes/pg-bouncer';
import { serviceSettings } from '../../../network/service-settings';
import { TEST_AUDIENCE, TEST_ISSUER, testKeys } from '../../../network/tokens';
import { queryOnce, testRegistry } from '../../district/test-district';

type Kind = 'district' | 'formedling' | 'reporting';

const registry = testRegistry();
const CENTRAL = {
  DISTRICTS_URL: 'http://127.0.0.1:1/shards/district',
  SERVICE_KEY_FILE: testKeys.privateKeyFile,
};
const PROCESS_SETTINGS: Readonly<Record<Kind, NodeJS.ProcessEnv>> = {
  district: { DISTRICT: 'farsta' },
  formedling: CENTRAL,
  reporting: CENTRAL,
};
const CREATE: Readonly<Record<Kind, (settings: ServiceConfig) => Promise<{ stop(): Promise<void> }>>> = {
  district: (settings) => createDistrict({ ...settings, districts: ['farsta'], registry }),
  formedling: (settings) =>
    createFormedling({ ...settings, districts: registry, districtLink: districtLink('http://127.0.0.1:1') }),
  reporting: (settings) =>
    createReporting({ ...settings, districts: registry, districtLink: districtLink('http://127.0.0.1:1') }),
};

describe.each(Object.keys(CREATE) as Kind[])('the connection that %s serves through', (kind) => {
  let database: TestDatabase;
  let login: string;
  const name = () => new URL(database.url).pathname.slice(1);

  beforeAll(async () => {
    database = await createTestDatabase(kind);
    login = (await createApplicationLogins(testServerUrl(), [name()]))!.get(name())!;
  });
  afterAll(async () => {
    await database.drop();
    await queryOnce(testServerUrl(), `DROP ROLE ${name()}_application`);
  });

  /** The one line that it refuses with; nothing when it is ready to serve. */
  const refusal = async (databaseUrl: string, databaseOwnerUrl?: string): Promise<string | undefined> => {
    const settings = { ...serviceSettings(databaseUrl), databaseOwnerUrl, migrate: false };
    try {
      const service = await CREATE[kind](settings);
      await service.stop();
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('may have the application’s rights, by its login or by its role', async () => {
    expect(await refusal(login, database.url)).toBeUndefined();
    expect(await refusal(login)).toBeUndefined();
    expect(await refusal(database.url)).toBeUndefined();
  });

  test('may not own the tables', async () => {
    expect(await refusal(database.url, database.url)).toMatch(
      /^DATABASE_URL is of "\w+", which owns the tables/,
    );
  });

  (HAS_PG_BOUNCER ? describe : describe.skip)('through PgBouncer in transaction mode', () => {
    test.each([
      ['as it comes', []],
      [
        'that ignores what a connection begins with',
        ['ignore_startup_parameters = options,statement_timeout,idle_in_transaction_session_timeout'],
      ],
    ])('is refused in one line: %s', async (_, settings) => {
      const pooler = await PgBouncer.inFrontOf(database.url, settings);
      try {
        const line = await refusal(pooler.through(database.url));
        expect(line).toMatch(
          /^DATABASE_URL leads through a pooler .*PgBouncer.*; connect to PostgreSQL itself$/,
        );
        const child = HubProcess.spawn(`subgraphs/${kind}/main.ts`, {
          ...PROCESS_SETTINGS[kind],
          DATABASE_URL: pooler.through(database.url),
          JWT_PUBLIC_KEY_FILE: testKeys.publicKeyFile,
          SERVICE_PUBLIC_KEY_FILE: testKeys.servicePublicKeyFile,
          JWT_ISSUER: TEST_ISSUER,
          JWT_AUDIENCE: TEST_AUDIENCE,
          PORT: '0',
        });
        expect({ code: await child.exited(), said: child.stderr }).toEqual({
          code: 1,
          said: `${kind}: ${line}\n`,
        });
      } finally {
        await pooler.stop();
      }
    });
  });
});
