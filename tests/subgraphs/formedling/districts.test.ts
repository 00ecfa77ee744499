import type { Service } from '../../../platform/process/service';
import { projectFile } from '../../../platform/settings/project-file';
import { loadDistrictRegistry } from '../../../schema/load-district-registry';
import { createFormedling } from '../../../subgraphs/formedling/formedling';
import { createTestDatabase, type TestDatabase } from '../../network/database';
import { districtLink } from '../../network/district-link';
import { postGraphql } from '../../network/post-graphql';
import { serviceSettings } from '../../network/service-settings';
import { authorization } from '../../network/tokens';

let database: TestDatabase;
let service: Service;
let url: string;

beforeAll(async () => {
  database = await createTestDatabase('formedling');
  const districts = loadDistrictRegistry(projectFile('schema', 'districts.json'), '2024-01-01');
  service = await createFormedling({
    ...serviceSettings(database.url),
    districts,
    districtLink: districtLink('http://127.0.0.1:1/'),
  });
  ({ url } = await service.start());
});

afterAll(async () => {
  await service?.stop();
  await database?.drop();
});

async function ask(query: string, variables = {}) {
  return postGraphql(url, { query, variables, headers: await authorization({ role: 'resursteam' }) });
}

test('lists the districts in force on the configured day', async () => {
  const { data } = await ask('{ districts { code } }');
  expect(data.districts).toHaveLength(11);
});

test('lists the districts of another day', async () => {
  const { data } = await ask('{ districts(on: "2012-08-15") { code validTo successor } }');
  expect(data.districts).toHaveLength(14);
  expect(data.districts[0]).toEqual({ code: 'rinkeby-kista', validTo: '2023-07-01', successor: 'jarva' });
});

test('tells of one district, retired ones too, and nothing of an unknown one', async () => {
  const { data } = await ask(
    '{ old: district(code: "alvsjo") { name validFrom } none: district(code: "x") { name } }',
  );
  expect(data).toEqual({ old: { name: 'Älvsjö', validFrom: '2007-01-01' }, none: null });
});

test('resolves references in order, retired codes in their successor', async () => {
  const { data } = await ask(
    'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on District { code name region } } }',
    { refs: ['farsta', 'norrmalm', 'nowhere'].map((code) => ({ __typename: 'District', code })) },
  );
  expect(data._entities).toEqual([
    { code: 'farsta', name: 'Farsta', region: 'Södra regionen' },
    { code: 'norra-innerstaden', name: 'Norra innerstaden', region: 'Östra regionen' },
    null,
  ]);
});

test('refuses a day that is not in the calendar', async () => {
  const { errors } = await ask('{ districts(on: "2012-02-30") { code } }');
  expect(errors?.[0]?.message).toContain('must be a day of the calendar');
});

test('refuses a caller without a token', async () => {
  const { errors } = await postGraphql(url, { query: '{ districts { code } }' });
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});

test('starts again on a database it has been on before', async () => {
  const districts = loadDistrictRegistry(projectFile('schema', 'districts.json'), '2012-08-15');
  const again = await createFormedling({
    ...serviceSettings(database.url),
    districts,
    districtLink: districtLink('http://127.0.0.1:1/'),
  });
  const { url: second } = await again.start();
  const response = await fetch(`${second}/health/ready`);
  expect(response.status).toBe(200);
  await response.body?.cancel();
  await again.stop();
});
