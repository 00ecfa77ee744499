import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createApplicationLogins } from '../../../hub/databases/application-logins';
import { createDistrict } from '../../../subgraphs/district/district';
import {
  createEmptyDatabase,
  createTestDatabase,
  type TestDatabase,
  testServerUrl,
} from '../../network/database';
import { postGraphql } from '../../network/post-graphql';
import { serviceSettings } from '../../network/service-settings';
import { authorization } from '../../network/tokens';
import { queryOnce, STEWARD, testRegistry } from '../../subgraphs/district/test-district';

const FORBIDDEN = [
  `UPDATE access_log SET actor = 'annan'`,
  'DELETE FROM access_log',
  'TRUNCATE access_log',
  `INSERT INTO access_log SELECT * FROM access_log`,
  'ALTER TABLE access_log DISABLE TRIGGER access_log_append_only',
  'DROP TRIGGER access_log_append_only ON access_log',
  'ALTER TABLE access_log RENAME TO other',
  'ALTER TABLE access_log OWNER TO CURRENT_USER',
  'DROP TABLE access_log',
  `SELECT append_access_log_at('[]', now())`,
  `CREATE OR REPLACE FUNCTION append_access_log(records jsonb) RETURNS void LANGUAGE sql AS 'SELECT'`,
  'SET session_replication_role = replica',
  `UPDATE access_review SET outcome = 'IN_ORDER'`,
  'DELETE FROM access_review_entry',
  'CREATE TABLE other (id int)',
];

describe('the login that a district works with', () => {
  let database: TestDatabase;
  let url: string;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase('district');
    const name = new URL(database.url).pathname.slice(1);
    url = (await createApplicationLogins(testServerUrl(), [name]))!.get(name)!;
    client = new Client({ connectionString: url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
    await queryOnce(testServerUrl(), `DROP ROLE ${new URL(url).username}`);
  });

  test.each(FORBIDDEN)('is refused by PostgreSQL: %s', async (statement) => {
    await expect(client.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^42501$/) });
  });

  test('cannot become anyone who may', async () => {
    await expect(client.query(`SET ROLE hub`)).rejects.toThrow('permission denied to set role');
    await client.query('SET ROLE NONE');
    await client.query('RESET ROLE');
    await client.query('GRANT ALL ON access_log TO CURRENT_USER');
    await expect(client.query('DELETE FROM access_log')).rejects.toThrow(
      'permission denied for table access_log',
    );
  });

  test('cannot enter another district’s database', async () => {
    const other = await createTestDatabase('district');
    const name = new URL(other.url).pathname.slice(1);
    const theirs = (await createApplicationLogins(testServerUrl(), [name]))!.get(name)!;
    const foreign = new URL(theirs);
    Object.assign(foreign, { username: new URL(url).username, password: new URL(url).password });
    await expect(queryOnce(foreign.href, 'SELECT 1')).rejects.toThrow('permission denied for database');
    await other.drop();
    await queryOnce(testServerUrl(), `DROP ROLE ${new URL(theirs).username}`);
  });

  test('is all that a district needs once it is migrated', async () => {
    const district = await createDistrict({
      ...serviceSettings(url),
      databaseOwnerUrl: database.url,
      districts: ['farsta'],
      registry: testRegistry(),
      migrate: true,
      demonstration: { seed: 1, scale: 1 },
    });
    const { url: address } = await district.start();
    const { data } = await postGraphql(address, {
      query: '{ candidates { nodes { kind } totalCount } }',
      headers: await authorization(STEWARD),
    });
    expect(data.candidates.totalCount).toBe(128);
    expect(await client.query('SELECT cardinality(subjects) AS read FROM access_log')).toMatchObject({
      rows: [{ read: 20 }],
    });
    await district.stop();
  });
});

describe('an account of a server of one’s own', () => {
  const account = `account_${randomUUID().replaceAll('-', '')}`;
  const accountUrl = (database: string) => {
    const url = new URL(database);
    Object.assign(url, { username: account, password: 'x' });
    return url.href;
  };
  const start = (databaseUrl: string) =>
    createDistrict({
      ...serviceSettings(databaseUrl),
      databaseUrl,
      districts: ['farsta'],
      registry: testRegistry(),
      migrate: true,
    });
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createEmptyDatabase();
    await queryOnce(testServerUrl(), `CREATE ROLE ${account} LOGIN PASSWORD 'x'`);
    const name = new URL(database.url).pathname.slice(1);
    await queryOnce(testServerUrl(), `ALTER DATABASE ${name} OWNER TO ${account}`);
  });
  afterEach(async () => {
    await database.drop();
    await queryOnce(testServerUrl(), `DROP OWNED BY ${account}`);
    await queryOnce(testServerUrl(), `DROP ROLE ${account}`);
  });

  test('that may take the role owns the tables, and works without its own rights', async () => {
    await queryOnce(testServerUrl(), `GRANT formedlingshub_application TO ${account}`);
    const district = await start(accountUrl(database.url));
    await expect(district.dataSource.query('DELETE FROM access_log')).rejects.toThrow('permission denied');
    await expect(district.dataSource.query('ALTER TABLE access_log DISABLE TRIGGER ALL')).rejects.toThrow(
      'must be owner',
    );
    await district.stop();
  });

  test('that may not is told what an administrator has to run', async () => {
    await expect(start(accountUrl(database.url))).rejects.toThrow(
      `this account may not take the role formedlingshub_application; an administrator runs, once: GRANT formedlingshub_application TO "${account}"`,
    );
  });
});
