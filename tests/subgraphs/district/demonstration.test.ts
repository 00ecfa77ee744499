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

  test('has decisions whose times of waiting are those of their days, with all reasons, for everybody', async () => {
    const districts = testRegistry().inForce.map(({ code }) => code);
    const city = await startTestDistrict({ districts });
    for (const district of districts) await seedDistrict(city.dataSource, { district, seed: 5, scale: 1 });
    const broken = await city.dataSource.query(
      `SELECT d.id FROM care_decision d LEFT JOIN decision_wait w ON w.decision_id = d.id GROUP BY d.id
        HAVING min(w.from_on) <> d.decided_on
          OR count(*) FILTER (WHERE w.until_on = 'infinity') <> (d.executed_on IS NULL AND d.closed_on IS NULL)::int
          OR max(w.until_on) FILTER (WHERE w.until_on < 'infinity') > greatest(d.executed_on, d.closed_on, d.interrupted_on)
          OR bool_or(w.until_on < w.from_on) OR d.closed_on < d.executed_on OR d.valid_until < d.closed_on
          OR max(w.from_on) FILTER (WHERE w.is_interruption) IS DISTINCT FROM d.interrupted_on
          OR d.case_reference NOT LIKE 'påhittat-%' OR d.recorded_by <> 'demonstration'`,
    );
    expect(broken).toEqual([]);
    const [variety] = await city.dataSource.query(
      `SELECT (SELECT count(DISTINCT reason) FROM delay) AS reasons, count(DISTINCT gender) AS genders,
        count(DISTINCT (law, program_area, intervention)) AS grants, count(DISTINCT closure_reason) AS closures,
        (SELECT count(DISTINCT decision_id) FROM partial_execution) AS parts, (SELECT count(*) FROM interim_measure) AS measures,
        (SELECT count(*) FROM offer WHERE answer = 'DECLINED') AS declined,
        (SELECT count(DISTINCT district) FROM care_decision JOIN delay ON decision_id = care_decision.id WHERE decided_on < '2012-01-01') AS late
        FROM care_decision`,
    );
    expect(variety).toMatchObject({ reasons: 7, genders: 3, grants: 9, closures: 4, late: 14 });
    expect(Math.min(variety.parts, variety.measures, variety.declined)).toBeGreaterThan(20);
    await city.stop();
  });

  test('has one history, of which each district has its part, whatever its seed, its scale and the day', async () => {
    const codes = ['rinkeby-kista', 'spanga-tensta'];
    const [old, merged] = await Promise.all([
      startTestDistrict({ districts: codes }),
      startTestDistrict({ districts: ['jarva'], registry: testRegistry('2024-01-01') }),
    ]);
    for (const district of codes) {
      await seedDistrict(old.dataSource, { district, seed: 1, scale: 2, today: '2024-05-05' });
    }
    await seedDistrict(merged.dataSource, {
      district: 'jarva',
      storedCodes: [...codes, 'jarva'],
      seed: 2,
      scale: 1,
    });
    const history = await historyOf(old);
    expect(history.length).toBeGreaterThan(50);
    expect(await historyOf(merged)).toEqual(history);
    await Promise.all([old.stop(), merged.stop()]);
  });

  test('gives data made up before there was a history its part, once', async () => {
    const district = await startTestDistrict();
    const seed = () => seedDistrict(district.dataSource, { district: 'farsta', seed: 3, scale: 1 });
    await seed();
    const history = await historyOf(district);
    const forget = `DELETE FROM care_decision WHERE decided_on < '2014-01-01'`;
    await district.dataSource.query(forget);
    await seed();
    expect(await historyOf(district)).toEqual([]);
    await district.dataSource.query('DELETE FROM demonstration_part');
    await seed();
    expect(await historyOf(district)).toEqual(history);
    await district.dataSource.query(
      `${forget}; DELETE FROM demonstration_part; UPDATE care_decision SET recorded_by = 'someone'`,
    );
    await seed();
    expect(await historyOf(district)).toEqual([]);
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

function historyOf({ dataSource }: Awaited<ReturnType<typeof startTestDistrict>>): Promise<unknown[]> {
  return dataSource.query(`SELECT * FROM care_decision WHERE decided_on < '2014-01-01' ORDER BY id`);
}

interface Identity {
  readonly name: string;
  readonly email: string;
}

async function contentsOf(options: Parameters<typeof seedDistrict>[1]) {
  const district = await startTestDistrict();
  await seedDistrict(district.dataSource, options);
  const read = (sql: string) => district.dataSource.query(sql);
  const candidates = await read(`SELECT to_jsonb(c) - 'noted_at' AS facts FROM candidate c ORDER BY id`);
  const identities: Identity[] = await read('SELECT * FROM candidate_identity ORDER BY candidate_id');
  const vacancies = await read('SELECT * FROM vacancy ORDER BY id');
  await district.stop();
  return { candidates, identities, vacancies };
}
