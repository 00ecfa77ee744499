import type { DataSource } from 'typeorm';
import { isGiven } from '../../../platform/collections/is-given';
import type { Clock } from '../../../platform/time/calendar';
import { rowPurger } from '../retention/purger';
import { readRules } from '../retention/retention-rule';

export const DRAFT_RULE = {
  recordKind: 'DRAFT',
  validFrom: '2012-08-15',
  keep: '14 days',
  legalSource: 'operational: how long what somebody has begun to write waits to be gone on with',
};

/** Drafts that nobody has gone on with. */
export const draftPurger = rowPurger({
  recordKind: DRAFT_RULE.recordKind,
  table: 'kept_draft',
  name: 't.id::text',
  isDue: 't.saved_at < $1',
  removal: ['DELETE FROM kept_draft WHERE id::text = ANY($1)'],
});

/** How often a process removes drafts by itself: what they hold is read by nobody else, and is not to wait for a purge. */
export const FORGET_DRAFTS_MS = 3_600_000;

export async function forgetOldDrafts({
  dataSource,
  clock,
}: {
  readonly dataSource: DataSource;
  readonly clock: Clock;
}): Promise<void> {
  const rules = await readRules((text, values = []) => dataSource.query(text, [...values]), clock());
  const cutoff = rules.find(({ recordKind }) => recordKind === DRAFT_RULE.recordKind)?.cutoff;
  if (isGiven(cutoff)) await dataSource.query('DELETE FROM kept_draft WHERE saved_at < $1', [cutoff]);
}
