import { Client } from 'pg';
import type { DistrictProcess } from '../harness/district-processes';

/**
 * Made-up decisions of 2009 to 2012, spread evenly over the districts: four of five are carried out within two months, the
 * others later or not at all, so that some of them count as unexecuted on every day.
 */
export async function insertDecisions(districts: readonly DistrictProcess[], count: number): Promise<void> {
  const share = Math.ceil(count / districts.length);
  for (const { code, databaseUrl } of districts) {
    const client = new Client(databaseUrl);
    await client.connect();
    try {
      await client.query(DECISIONS, [code, share]);
      await client.query(DELAYS);
      await client.query('ANALYZE care_decision, decision_wait, delay');
    } finally {
      await client.end();
    }
  }
}

const DECISIONS = `
  WITH made AS (
    SELECT gen_random_uuid() AS id, n, date '2009-01-01' + (random() * 1300)::int AS decided_on,
      CASE WHEN random() < 0.8 THEN (random() * 60)::int WHEN random() < 0.8 THEN 60 + (random() * 500)::int END AS waits
    FROM generate_series(1, $2::int) AS n
  ), decided AS (
    INSERT INTO care_decision (id, district, case_reference, law, program_area, intervention, gender, birth_year, decided_on,
      valid_until, executed_on, recorded_by)
    SELECT id, $1, 'bench', (ARRAY['LSS', 'SOL', 'SOL'])[1 + n % 3], (ARRAY['LSS', 'IOF', 'OF'])[1 + n % 3],
      (ARRAY['KONTAKTPERSON', 'KONTAKTFAMILJ'])[1 + n % 2], (ARRAY['WOMAN', 'MAN'])[1 + (n / 7) % 2], 2000, decided_on,
      decided_on + 1500, decided_on + waits, 'bench'
    FROM made RETURNING id
  )
  INSERT INTO decision_wait (decision_id, from_on, until_on, reportable_from, is_interruption)
  SELECT id, decided_on, coalesce(decided_on + waits, 'infinity'), (decided_on + interval '3 months')::date, false FROM made`;

const DELAYS = `
  INSERT INTO delay (decision_id, reason, recorded_by, recorded_at)
  SELECT d.id, 'NO_SUITABLE_CANDIDATE', 'bench', d.decided_on + 50 FROM care_decision d
  WHERE d.recorded_by = 'bench' AND NOT EXISTS (SELECT FROM delay WHERE decision_id = d.id)
    AND EXISTS (SELECT FROM decision_wait w WHERE w.decision_id = d.id AND w.until_on > w.reportable_from)`;
