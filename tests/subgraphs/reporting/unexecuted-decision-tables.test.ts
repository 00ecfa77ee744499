import { createReporting } from '../../../subgraphs/reporting/reporting';
import type { Service } from '../../../subgraphs/service/subgraph-service';
import { createTestDatabase, type TestDatabase } from '../../network/database';
import { postGraphql } from '../../network/post-graphql';
import { serviceSettings } from '../../network/service-settings';
import { authorization } from '../../network/tokens';

let database: TestDatabase;
let service: Service;
let url: string;

beforeAll(async () => {
  database = await createTestDatabase('reporting');
  service = await createReporting(serviceSettings(database.url));
  ({ url } = await service.start());
});

afterAll(async () => {
  await service?.stop();
  await database?.drop();
});

async function ask(query: string) {
  return postGraphql(url, { query, headers: await authorization({ role: 'reporting' }) });
}

test('has a row for every category that the board reports, in the printed order', async () => {
  const { data } = await ask('{ unexecutedDecisionTables(year: 2011) { law programArea intervention } }');
  expect(data.unexecutedDecisionTables.map(Object.values)).toEqual([
    ['LSS', 'LSS', 'KONTAKTPERSON'],
    ['LSS', 'LSS', 'KONTAKTFAMILJ'],
    ['LSS', 'LSS', 'KORTTIDSVISTELSE'],
    ['SOL', 'IOF', 'KONTAKTPERSON'],
    ['SOL', 'IOF', 'KONTAKTFAMILJ'],
    ['SOL', 'OF', 'KONTAKTPERSON'],
    ['SOL', 'OF', 'KONTAKTFAMILJ'],
  ]);
});

test('says of a quarter that is not collected that it is not reported, not that it is zero', async () => {
  const { data } = await ask('{ unexecutedDecisionTables(year: 2011) { counts } }');
  for (const { counts } of data.unexecutedDecisionTables) expect(counts).toEqual([null, null, null, null]);
});

test('refuses a year outside the calendar', async () => {
  const { errors } = await ask('{ unexecutedDecisionTables(year: 0) { counts } }');
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});
