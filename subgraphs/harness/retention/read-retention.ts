import type { DataSource } from 'typeorm';
import { findDue } from './purge-by-rule';
import type { Purger } from './purger';
import type { Query, RetentionRule } from './retention-rule';

/** A rule in force, what it makes due, and what purges have removed of its kind, under any version. */
export interface RuleState {
  readonly rule: RetentionRule;
  readonly due: number;
  /** Null: none has removed anything. */
  readonly lastPurgedAt: Date | null;
  readonly purged: number;
}

interface PurgedRow extends Pick<RuleState, 'purged'> {
  readonly recordKind: string;
  readonly lastPurgedAt: Date;
}

const PURGED = `SELECT record_kind AS "recordKind", max(purged_at) AS "lastPurgedAt", sum(count)::int AS purged
  FROM purge_record GROUP BY record_kind`;

/** Counts alone, of the whole database. @throws RetentionRuleError */
export async function readRetention(
  dataSource: DataSource,
  purgers: readonly Purger[],
  moment: Date,
): Promise<RuleState[]> {
  const query: Query = (text, values = []) => dataSource.query(text, [...values]);
  const purged = await query<PurgedRow>(PURGED);
  const due = await findDue({ query, purgers, moment });
  return due.map(({ rule, count }) => {
    const removed = purged.find(({ recordKind }) => recordKind === rule.recordKind);
    return {
      rule,
      due: count,
      lastPurgedAt: removed?.lastPurgedAt ?? null,
      purged: removed?.purged ?? 0,
    };
  });
}
