import { verifyDatabase } from '../../../commands/log-verify/log-verify';
import { createDistrictDataSource } from '../../../subgraphs/district/district-data-source';
import { createEmptyDatabase } from '../../network/database';
import { queryOnce } from '../../subgraphs/district/test-district';

/** As versions without purpose codes and own request ids write it. */
const OLD = [
  {
    district: 'farsta',
    actor: 'a',
    role: 'handlaggare',
    actor_district: null,
    action: 'READ_CANDIDATE',
    subjects: ['farsta:a', 'farsta:b'],
    fields: 'Candidate.kind',
    purpose: 'SEARCH',
    request_id: 'r-1',
  },
];
const NEW = [{ ...OLD[0], purpose_codes: 'SEARCH', client_request_id: 'mitt' }];
/** The first of the migrations that gave purposes codes. */
const CODED = 1_346_100_000_000;
const APPEND = 'SELECT append_access_log($1)';

test('a log from before purposes had codes goes on, also while the older version still writes', async () => {
  const database = await createEmptyDatabase();
  const { url } = database;
  const append = (records: unknown) => queryOnce(url, APPEND, [JSON.stringify(records)]);
  const verify = async () =>
    (
      await verifyDatabase(
        { name: 'farsta', kind: 'district', url },
        { expected: [], onProgress: () => undefined },
      )
    )[0];
  const dataSource = createDistrictDataSource({ name: 'before', url, poolSize: 1 });
  await dataSource.initialize();
  const all = dataSource.migrations.splice(0);
  const released = all.filter((migration) => Number(/\d+$/.exec(migration.constructor.name)) < CODED);
  dataSource.migrations.push(...released);
  await dataSource.runMigrations({ transaction: 'each' });
  await append(OLD);
  dataSource.migrations.splice(0, Number.POSITIVE_INFINITY, ...all);
  await dataSource.runMigrations({ transaction: 'each' });
  await dataSource.destroy();
  await append(OLD);
  await append(NEW);
  await append([...OLD, ...NEW]);
  expect(await verify()).toMatchObject({ records: 5, breach: undefined });
  const forge = new URL(url);
  forge.searchParams.set('options', '-c session_replication_role=replica');
  await queryOnce(
    forge.href,
    'UPDATE access_log SET purpose_codes = NULL, client_request_id = NULL WHERE seq = 3',
  );
  expect(await verify()).toMatchObject({ breach: { seq: 3 } });
  await database.drop();
});
