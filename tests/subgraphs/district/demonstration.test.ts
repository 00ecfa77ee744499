import { seedDistrict } from '../../../subgraphs/district/demonstration/seed-district';
import { HANDLER, startTestDistrict, testRegistry } from './test-district';

describe('demonstration data', () => {
  test('is the same for the same seed and day, and marked as made up', async () => {
    const options = { district: 'farsta', seed: 2012, scale: 1, today: '2012-08-15' };
    const contents = await Promise.all([
      contentsOf(options),
      contentsOf(options),
      contentsOf({ ...options, seed: 1 }),
    ]);
    expect(contents[0]).toEqual(contents[1]);
    expect(contents[0]).not.toEqual(contents[2]);
    const { identities } = contents[0]!;
    expect(identities).toHaveLength(128);
    expect(
      identities.every(({ name, email }) => name.endsWith('(påhittad)') && email.endsWith('.invalid')),
    ).toBe(true);
  });

  test('has the size of the city, all statuses and kinds, and leaves a pool alone that has candidates', async () => {
    const districts = testRegistry().inForce.map(({ code }) => code);
    const city = await startTestDistrict({ districts });
    const seed = () =>
      Promise.all(
        districts.map((district) => seedDistrict(city.dataSource, { district, seed: 2012, scale: 1 })),
      );
    await seed();
    await seed();
    const [counts] = await city.dataSource.query(
      `SELECT count(*) AS candidates, count(DISTINCT district) AS districts, count(DISTINCT (status, kind)) AS combinations,
        count(*) FILTER (WHERE protected_identity) AS protected FROM candidate`,
    );
    expect(counts.candidates).toBe(1520);
    expect(counts.districts).toBe(14);
    expect(counts.combinations).toBe(24);
    expect(counts.protected).toBeGreaterThan(5);
    await city.stop();
  });

  test('keeps every rule of the pool', async () => {
    const district = await startTestDistrict();
    await seedDistrict(district.dataSource, { district: 'farsta', seed: 3, scale: 2 });
    const broken = await district.dataSource.query(
      `SELECT c.id FROM candidate c LEFT JOIN vacancy v ON v.candidate_id = c.id GROUP BY c.id
        HAVING count(v.id) FILTER (WHERE v.status <> 'WITHDRAWN') > c.capacity
          OR (count(v.id) > 0 AND c.status <> 'APPROVED')
          OR coalesce(min(v.starts_on) FILTER (WHERE v.status = 'OPEN'), 'infinity') <> c.available_from
          OR (c.status = 'APPROVED' AND c.approved_on = 'infinity')`,
    );
    expect(broken).toEqual([]);
    await district.stop();
  });

  test('has a running placement with an executed decision for every filled vacancy, and decisions that wait', async () => {
    const district = await startTestDistrict();
    await seedDistrict(district.dataSource, { district: 'farsta', seed: 3, scale: 2 });
    const [counts] = await district.dataSource.query(
      `SELECT count(*) FILTER (WHERE v.status = 'FILLED') AS filled,
        count(*) FILTER (WHERE v.status = 'FILLED' AND d.executed_on = p.started_on AND p.status = 'RUNNING') AS executed,
        (SELECT count(*) FROM care_decision) AS decisions, (SELECT count(*) FROM decision_wait WHERE until_on = 'infinity') AS waiting
        FROM vacancy v LEFT JOIN placement p ON v.placement_id = p.district || ':' || p.id
        LEFT JOIN care_decision d ON d.id = p.decision_id`,
    );
    expect(counts.executed).toBe(counts.filled);
    expect(counts.filled).toBeGreaterThan(20);
    expect(counts.waiting).toBeGreaterThan(10);
    const query = `query ($after: String) {
      decisions(district: "farsta", first: 100, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { legalBasis reportableFrom executedOn closedOn }
      }
    }`;
    const { data, errors } = await district.ask(HANDLER, query);
    expect(errors).toBeUndefined();
    expect(data.decisions.totalCount).toBe(counts.decisions);
    for (const { reportableFrom, executedOn, closedOn } of data.decisions.nodes) {
      expect(reportableFrom === null).toBe(executedOn !== null || closedOn !== null);
    }
    await district.stop();
  });
});

interface Identity {
  readonly name: string;
  readonly email: string;
}

async function contentsOf(options: Parameters<typeof seedDistrict>[1]) {
  const district = await startTestDistrict();
  await seedDistrict(district.dataSource, options);
  const read = (sql: string) => district.dataSource.query(sql);
  const candidates = await read('SELECT * FROM candidate ORDER BY id');
  const identities: Identity[] = await read('SELECT * FROM candidate_identity ORDER BY candidate_id');
  const vacancies = await read('SELECT * FROM vacancy ORDER BY id');
  await district.stop();
  return { candidates, identities, vacancies };
}
