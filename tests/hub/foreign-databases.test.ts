import { withClient } from '../../hub/databases/with-client';
import { createDistrict } from '../../subgraphs/district/district';
import { createFormedling } from '../../subgraphs/formedling/formedling';
import { createReporting } from '../../subgraphs/reporting/reporting';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../network/database';
import { districtLink } from '../network/district-link';
import { serviceSettings } from '../network/service-settings';
import { startTestHub, type TestHub } from '../network/test-hub';

jest.setTimeout(60_000);

let hub: TestHub;
let reporting: TestDatabase;

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'] });
  reporting = await createTestDatabase('reporting');
});

afterAll(async () => {
  await hub?.stop();
  await reporting?.drop();
});

const STATE = `SELECT
  (SELECT json_agg(to_jsonb(m) ORDER BY m.id) FROM migrations m) AS migrations,
  (SELECT json_agg(c.relname ORDER BY c.relname) FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace) AS tables`;

const stateOf = (url: string) => withClient(url, async (client) => (await client.query(STATE)).rows[0]);

/** As an earlier version left it: the newest migration is still to run. */
const withoutLast = (url: string) =>
  withClient(url, (client) =>
    client.query('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)'),
  );

const startOf: Record<string, (url: string, migrate: boolean) => Promise<unknown>> = {
  'the district farsta': (url, migrate) =>
    createDistrict({ ...serviceSettings(url), migrate, districts: ['farsta'], registry: hub.registry }),
  formedling: (url, migrate) =>
    createFormedling({
      ...serviceSettings(url),
      migrate,
      districts: hub.registry,
      districtLink: districtLink(''),
    }),
  reporting: (url, migrate) =>
    createReporting({
      ...serviceSettings(url),
      migrate,
      districts: hub.registry,
      districtLink: districtLink(''),
    }),
};
const databaseOf: Record<string, () => string> = {
  'the district bromma': () => hub.district('bromma').databaseUrl,
  formedling: () => hub.formedlingDatabaseUrl,
  reporting: () => reporting.url,
};

const cases = Object.keys(startOf).flatMap((service) =>
  Object.keys(databaseOf)
    .filter((other) => other !== service)
    .flatMap((other) => [true, false].map((migrate) => ({ service, other, migrate }))),
);

function refusalOf({ service, other }: (typeof cases)[number]): string | RegExp {
  if (service === 'the district farsta' && other === 'the district bromma')
    return 'DATABASE_URL leads to the database of bromma, not of farsta';
  const [whose, ours] = [other, service].map((name) => name.replace(/^the district \w+$/, 'a district'));
  return new RegExp(
    `^DATABASE_URL leads to the database of ${whose}, not of ${ours}: its first migration is \\w+, and ours \\w+$`,
  );
}

test.each(cases)('$service does not start on the database of $other, migrating: $migrate', async (one) => {
  const url = databaseOf[one.other]!();
  const before = await stateOf(url);
  const refusal = refusalOf(one);
  await expect(startOf[one.service]!(url, one.migrate)).rejects.toThrow(refusal);
  expect(await stateOf(url)).toEqual(before);
});

test('what is another’s is refused before what is missing in it is migrated', async () => {
  const url = databaseOf['the district bromma']!();
  await withoutLast(url);
  const before = await stateOf(url);
  const refusal = 'DATABASE_URL leads to the database of bromma, not of farsta';
  await expect(startOf['the district farsta']!(url, true)).rejects.toThrow(refusal);
  expect(await stateOf(url)).toEqual(before);
});

describe('a database of nobody', () => {
  let empty: TestDatabase;
  beforeAll(async () => {
    empty = await createEmptyDatabase();
  });
  afterAll(() => empty?.drop());

  test('is not taken for another service’s by who does not migrate', async () => {
    await expect(startOf['the district farsta']!(empty.url, false)).rejects.toThrow(
      'DATABASE_URL leads to a database without the tables of a district: one that is not the hub’s, or is to be migrated',
    );
  });
});
