import type { Pool } from 'pg';
import { seedDistrict } from '../../../subgraphs/district/demonstration/seed-district';
import { BROKER, STEWARD, startTestDistrict, type TestDistrict } from './test-district';

describe('what a request costs the database', () => {
  let district: TestDistrict;
  let statements: string[];

  beforeAll(async () => {
    district = await startTestDistrict();
    await seedDistrict(district.dataSource, { district: 'farsta', seed: 1, scale: 1 });
    const pool = (district.dataSource.driver as unknown as { master: Pool }).master;
    const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
    Object.assign(pool, {
      query: (statement: { text: string }, ...rest: unknown[]) => {
        statements.push(statement.text);
        return query(statement, ...rest);
      },
    });
  });
  beforeEach(() => {
    statements = [];
  });
  afterAll(() => district.stop());

  test('is one query for a page, whatever its size', async () => {
    const { data } = await district.ask(
      BROKER,
      '{ candidates(first: 50) { nodes { id kind languages district { code } } pageInfo { hasNextPage } } }',
    );
    expect(data.candidates.nodes.length).toBeGreaterThan(20);
    expect(statements).toHaveLength(1);
  });

  test('is one query more for the total, and only when it is asked for', async () => {
    await district.ask(STEWARD, '{ candidates { totalCount } }');
    expect(statements.filter((text) => text.includes('count(*)'))).toHaveLength(1);
    expect(statements).toHaveLength(2);
  });

  test('is one query for each kind of thing below the candidates of a page', async () => {
    const { data } = await district.ask(
      STEWARD,
      '{ candidates(first: 100) { nodes { id missingChecks vacancies { id candidate { id } } } } }',
    );
    expect(data.candidates.nodes).toHaveLength(100);
    expect(statements).toHaveLength(4);
  });

  test('is one query for the candidates of a page of vacancies', async () => {
    const { data } = await district.ask(
      BROKER,
      '{ vacancies(first: 50) { nodes { id candidate { id kind district { code } } } } }',
    );
    expect(data.vacancies.nodes.length).toBeGreaterThan(10);
    expect(statements).toHaveLength(2);
  });

  test('is one query for the references of one type, in their order', async () => {
    const page = await district.ask(BROKER, '{ candidates(first: 30) { nodes { id } } }');
    const ids: string[] = page.data.candidates.nodes.map(({ id }: { id: string }) => id).reverse();
    statements = [];
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Candidate { id area } } }';
    const representations = [...ids, 'farsta:nobody', ...ids].map((id) => ({ __typename: 'Candidate', id }));
    const { data } = await district.ask(BROKER, query, { representations });
    expect(data._entities.map((entity: { id: string } | null) => entity?.id)).toEqual([
      ...ids,
      undefined,
      ...ids,
    ]);
    expect(statements).toHaveLength(1);
  });

  test('is one query for the counts of a district, however often they are asked for, and for outsiders one a day', async () => {
    const query =
      'query ($r: [_Any!]!) { poolSummary { approved } _entities(representations: $r) { ... on District { pool { registered } } } }';
    const variables = { r: [{ __typename: 'District', code: 'farsta' }] };
    const { data } = await district.ask(STEWARD, query, variables);
    expect(data._entities[0].pool.registered).toBeGreaterThan(data.poolSummary.approved);
    expect(statements).toHaveLength(1);
    await district.ask({ role: 'reporting' }, query, variables);
    statements = [];
    await district.ask({ role: 'reporting' }, query, variables);
    expect(statements).toEqual([]);
  });
});
