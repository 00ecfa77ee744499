import { Client } from 'pg';
import { createApplicationLogins } from '../../hub/databases/application-logins';
import { createTestDatabase, type TestDatabase, testServerUrl } from '../network/database';
import { queryOnce } from '../subgraphs/district/test-district';

const FORBIDDEN = {
  formedling: [
    'UPDATE retention_rule SET keep = NULL',
    `INSERT INTO purge_record (record_kind, rule_valid_from, cutoff, count, removed, purged_by)
      SELECT record_kind, valid_from, now(), 1, '{}', 'x' FROM retention_rule LIMIT 1`,
    'DELETE FROM migrations',
    'ALTER TABLE purge_record DISABLE TRIGGER ALL',
  ],
  reporting: [
    `UPDATE report_version SET content = '{}'`,
    'DELETE FROM report_version',
    'UPDATE report_category SET collected_from = NULL',
    'ALTER TABLE report_version DISABLE TRIGGER ALL',
    'DROP TABLE report_version',
  ],
};
const OF_NOBODY = [
  'SET ROLE hub',
  'CREATE TABLE other (id int)',
  'CREATE TEMPORARY TABLE other (id int)',
  'SET session_replication_role = replica',
  'ALTER ROLE CURRENT_USER CREATEROLE',
  'ALTER ROLE hub PASSWORD NULL',
  'SELECT lo_creat(-1)',
  'SELECT lo_create(0)',
  "SELECT lo_from_bytea(0, 'x')",
  "SELECT lo_put(1, 0, 'x')",
  "SELECT lowrite(0, 'x')",
  "SELECT lo_import('/etc/hostname')",
  'SELECT lo_open(1, 131072)',
  'SELECT lo_unlink(1)',
];
const ALLOWED = {
  formedling: 'DELETE FROM charge',
  reporting: 'SELECT content FROM report_version',
};

describe.each(['formedling', 'reporting'] as const)('the login that %s works with', (kind) => {
  let own: TestDatabase;
  let district: TestDatabase;
  let url: string;
  let client: Client;

  beforeAll(async () => {
    own = await createTestDatabase(kind);
    district = await createTestDatabase('district');
    const names = [own, district].map((database) => new URL(database.url).pathname.slice(1));
    const logins = (await createApplicationLogins(testServerUrl(), names))!;
    url = logins.get(names[0]!)!;
    client = new Client({ connectionString: url });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    for (const database of [own, district]) {
      await database.drop();
      await queryOnce(testServerUrl(), `DROP ROLE ${new URL(database.url).pathname.slice(1)}_application`);
    }
  });

  test.each([...FORBIDDEN[kind], ...OF_NOBODY])('is refused by PostgreSQL: %s', async (statement) => {
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  test('does its own work', async () => {
    await expect(client.query(ALLOWED[kind])).resolves.toMatchObject({ rows: [] });
  });

  test("does not reach a district's database, nor the server's own", async () => {
    const target = new URL(url);
    for (const pathname of [new URL(district.url).pathname, '/postgres', '/template1']) {
      target.pathname = pathname;
      await expect(queryOnce(target.href, 'SELECT 1')).rejects.toThrow('permission denied for database');
    }
  });

  test('calls no function of large objects, whatever PostgreSQL has', async () => {
    const { rows } = await client.query<{ name: string }>(`SELECT oid::regprocedure AS name FROM pg_proc
      WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ '^lo(_|read$|write$)'
        AND has_function_privilege(oid, 'EXECUTE')`);
    expect(rows).toEqual([]);
  });

  test('keeps nothing that it has set for itself beyond the next start', async () => {
    const [name, database] = [new URL(url).username, new URL(own.url).pathname.slice(1)];
    await client.query(`ALTER ROLE ${name} PASSWORD 'known'`);
    await client.query(`ALTER ROLE ${name} SET statement_timeout = 1`);
    await client.query(`ALTER ROLE ${name} IN DATABASE ${database} SET search_path = pg_temp`);
    const next = (await createApplicationLogins(testServerUrl(), [database]))!.get(database)!;
    const settings = `SELECT FROM pg_db_role_setting WHERE setrole = current_user::regrole`;
    expect(await queryOnce(next, settings)).toEqual([]);
    const known = new URL(next);
    known.password = 'known';
    await expect(queryOnce(known.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });
});
