import { createDistrict } from '../../../subgraphs/district/district';
import { createEmptyDatabase, createTestDatabase } from '../../network/database';
import { postGraphql } from '../../network/post-graphql';
import { serviceSettings } from '../../network/service-settings';
import { authorization } from '../../network/tokens';
import { codeOf, STEWARD, startTestDistrict, testRegistry } from './test-district';

const settings = (url: string) => ({
  ...serviceSettings(url),
  districts: ['farsta'],
  registry: testRegistry(),
  migrate: true,
});

describe('a district process', () => {
  test('migrates an empty database, also when two start at once, and seeds it once', async () => {
    const database = await createEmptyDatabase();
    const config = { ...settings(database.url), demonstration: { seed: 1, scale: 1 } };
    const pair = await Promise.all([createDistrict(config), createDistrict(config)]);
    const { url } = await pair[0].start();
    const headers = await authorization(STEWARD);
    const { data } = await postGraphql(url, { query: '{ candidates { totalCount } }', headers });
    expect(data.candidates.totalCount).toBe(128);
    await Promise.all(pair.map((district) => district.stop()));
    await database.drop();
  });

  test('is ready while its database answers, and lives without', async () => {
    const database = await createTestDatabase('district');
    const district = await createDistrict({ ...settings(database.url), development: false });
    const { url } = await district.start();
    const status = async (path: string) => (await fetch(`${url}${path}`)).status;
    expect(await status('/health/ready')).toBe(200);
    await database.drop();
    expect(await status('/health/ready')).toBe(503);
    expect(await status('/health/live')).toBe(200);
    const answer = await postGraphql(url, {
      query: '{ candidates { totalCount } }',
      headers: await authorization(STEWARD),
    });
    expect(answer.errors?.[0]?.message).not.toContain(database.url);
    await district.stop();
  });

  test('masks what it does not know outside development', async () => {
    const district = await startTestDistrict({ development: false });
    await district.asOwner('ALTER TABLE candidate RENAME TO hidden');
    const answer = await district.ask(STEWARD, '{ candidates { totalCount } }');
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors![0]!.message).toBe('Internal server error');
    expect(codeOf(answer)).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(answer)).not.toContain('relation');
    await district.stop();
  });

  test('releases its database when it cannot listen, and can be stopped twice', async () => {
    const first = await startTestDistrict();
    const port = Number(new URL(first.url).port);
    const database = await createTestDatabase('district');
    const second = await createDistrict({ ...settings(database.url), port });
    await expect(second.start()).rejects.toThrow('EADDRINUSE');
    expect(second.dataSource.isInitialized).toBe(false);
    await Promise.all([second.stop(), second.stop()]);
    await first.stop();
    await database.drop();
  });
});
