import type { EntityManager } from 'typeorm';
import { SqlConditions } from '../../harness/rows/sql-conditions';
import { CANDIDATE_RULES, type Needed, VACANCY_RULES } from './absolute-rules';

/** The first absolute rule that a vacancy does not meet. */
export interface Misfit {
  readonly rule: string;
  /** The need that it is about. */
  readonly field: string;
  /** What the candidate or the vacancy has. */
  readonly value: unknown;
  readonly needed: unknown;
}

const RULES = [...CANDIDATE_RULES, ...VACANCY_RULES];

/**
 * Judges one vacancy, in whatever state it is, by the rules that matching excludes by; undefined when it meets them all. What
 * has to stay so is judged under the candidate's lock.
 *
 * @param vacancyId uuid of a vacancy that is there
 */
export async function misfitOf(
  manager: EntityManager,
  vacancyId: string,
  needed: Needed,
): Promise<Misfit | undefined> {
  const conditions = new SqlConditions();
  const judged = RULES.map(({ condition, value }, index) => {
    const met = condition(conditions, needed) ?? 'TRUE';
    return `coalesce(${met}, FALSE) AS "met${index}", to_jsonb(${value}) AS "value${index}"`;
  });
  const [row] = await manager.query(
    `SELECT ${judged.join(', ')} FROM vacancy v JOIN candidate c ON c.id = v.candidate_id
      WHERE v.id = ${conditions.parameter(vacancyId)}`,
    conditions.values,
  );
  const broken = RULES.findIndex((_, index) => !row[`met${index}`]);
  if (broken === -1) return undefined;
  const { rule, field } = RULES[broken]!;
  return { rule, field, value: row[`value${broken}`], needed: needed.needs[field] ?? null };
}
