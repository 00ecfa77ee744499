import { RetentionRuleError } from '../errors/retention-rule-error';
import type { DueRecords, PurgeBatch, Purger } from './purger';
import { type Query, type RetentionRule, readRules } from './retention-rule';

export interface PurgeSearch {
  readonly query: Query;
  readonly purgers: readonly Purger[];
  readonly moment: Date;
}

export interface PurgeRun extends PurgeSearch {
  /** Who purges. */
  readonly by: string;
}

/** What one rule makes due, or has removed. */
export interface RuleResult extends PurgeBatch {
  readonly rule: RetentionRule;
}

const BATCH = 200;

/** What each rule in force would remove; changes nothing. @throws RetentionRuleError */
export async function findDue(search: PurgeSearch): Promise<RuleResult[]> {
  const { query } = search;
  const results: RuleResult[] = [];
  for (const { rule, purger } of await rulesOf(search)) {
    const { cutoff } = rule;
    results.push({ rule, ...(cutoff === null ? NOTHING : await purger.find({ query, cutoff })) });
  }
  return results;
}

/**
 * Removes what the rules in force make due, batch by batch, each in a transaction of its own together with the record of what
 * it removed: a purge that is broken off has removed what its records tell, and goes on when it is run again.
 *
 * @throws RetentionRuleError
 */
export async function purgeDue(
  run: PurgeRun,
  onProgress: (recordKind: string, count: number) => void,
): Promise<RuleResult[]> {
  const results: RuleResult[] = [];
  for (const { rule, purger } of await rulesOf(run)) {
    const due = dueBy(rule, run);
    const removed = { count: 0, ids: [] as string[] };
    for (let last = due === undefined ? 0 : 1; last > 0; ) {
      const batch = await removeBatch(due!, rule, purger);
      removed.count += batch.count;
      removed.ids.push(...batch.ids);
      last = batch.count;
      onProgress(rule.recordKind, removed.count);
    }
    results.push({ rule, ...removed });
  }
  return results;
}

const NOTHING: PurgeBatch = { count: 0, ids: [] };

function dueBy(rule: RetentionRule, { query, by }: PurgeRun): DueRecords | undefined {
  if (rule.cutoff === null) return undefined;
  return { query, cutoff: rule.cutoff, by, rule: `${rule.recordKind}/${rule.validFrom}` };
}

async function removeBatch(due: DueRecords, rule: RetentionRule, purger: Purger): Promise<PurgeBatch> {
  const { query } = due;
  await query('BEGIN');
  try {
    const batch = await purger.remove(due, BATCH);
    if (batch.count > 0) {
      await query(
        `INSERT INTO purge_record (record_kind, rule_valid_from, cutoff, count, removed, purged_by)
          VALUES ($1, $2, $3, $4, $5, $6)`,
        [rule.recordKind, rule.validFrom, due.cutoff, batch.count, batch.ids, due.by],
      );
    }
    await query('COMMIT');
    return batch;
  } catch (error) {
    await query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function rulesOf({ query, purgers, moment }: PurgeSearch) {
  const rules = await readRules(query, moment);
  const known = new Map(purgers.map((purger) => [purger.recordKind, purger]));
  return rules.map((rule) => {
    const purger = known.get(rule.recordKind);
    if (purger === undefined) throw new RetentionRuleError(`nobody knows how to remove ${rule.recordKind}`);
    return { rule, purger };
  });
}
