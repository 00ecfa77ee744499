import { Client } from 'pg';
import { createApplicationLogins } from '../../gateway/start/application-logins';
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
const OF_NOBODY = ['SET ROLE hub', 'CREATE TABLE other (id int)', 'SET session_replication_role = replica'];
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

  test("does not reach a district's database", async () => {
    const target = new URL(url);
    target.pathname = new URL(district.url).pathname;
    await expect(queryOnce(target.href, 'SELECT 1')).rejects.toThrow('permission denied for database');
  });
});
