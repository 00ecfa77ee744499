import { randomUUID } from 'node:crypto';
import { reportableFrom } from '../../subgraphs/district/decision-rules/clock';
import type { TestDistrict } from './test-district';

export interface WaitingDecision {
  readonly law?: string;
  readonly programArea?: string;
  readonly intervention?: string;
  readonly gender?: string;
  readonly decidedOn?: string;
  readonly interruptedOn?: string;
  readonly executedOn?: string;
  readonly reasons?: readonly string[];
}

/** Decisions that wait, written straight into a district's database; by default women's, for a kontaktperson by LSS. */
export async function insertWaiting(
  { dataSource }: TestDistrict,
  district: string,
  decisions: readonly WaitingDecision[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const decision of decisions) {
    const id = randomUUID();
    const { law = 'LSS', programArea = 'LSS', intervention = 'KONTAKTPERSON', gender = 'WOMAN' } = decision;
    const { decidedOn = '2011-02-01', interruptedOn, executedOn = null, reasons = [] } = decision;
    await dataSource.query(
      `INSERT INTO care_decision (id, district, case_reference, law, program_area, intervention, gender, birth_year, decided_on,
        valid_until, interrupted_on, executed_on, recorded_by) VALUES ($1, $2, 'x', $3, $4, $5, $6, 2000, $7, '2020-01-01', $8, $9, 'test')`,
      [id, district, law, programArea, intervention, gender, decidedOn, interruptedOn ?? null, executedOn],
    );
    const from = interruptedOn ?? decidedOn;
    await dataSource.query(
      `INSERT INTO decision_wait (decision_id, from_on, until_on, reportable_from, is_interruption) VALUES ($1, $2, $3, $4, $5)`,
      [id, from, executedOn ?? 'infinity', reportableFrom(from), interruptedOn !== undefined],
    );
    for (const reason of reasons) {
      await dataSource.query(
        `INSERT INTO delay (decision_id, reason, recorded_by, recorded_at) VALUES ($1, $2, 'test', $3::date + 10)`,
        [id, reason, from],
      );
    }
    ids.push(id);
  }
  return ids;
}

/** As an execution that is recorded late, or corrected, leaves it. */
export async function executeOn({ dataSource }: TestDistrict, id: string, on: string): Promise<void> {
  await dataSource.query('UPDATE care_decision SET executed_on = $2 WHERE id = $1', [id, on]);
  await dataSource.query('UPDATE decision_wait SET until_on = $2 WHERE decision_id = $1', [id, on]);
}
