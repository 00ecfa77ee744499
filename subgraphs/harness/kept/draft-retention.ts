import type { DataSource } from 'typeorm';
import type { Clock } from '../../../platform/time/calendar';
import { rowPurger } from '../retention/purger';

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

const FORGET = `DELETE FROM kept_draft d USING retention_rule r WHERE r.record_kind = '${DRAFT_RULE.recordKind}'
  AND d.saved_at < $1::timestamptz - r.keep AND ($1::timestamptz AT TIME ZONE 'Europe/Stockholm')::date >= r.valid_from
  AND (r.valid_to IS NULL OR ($1::timestamptz AT TIME ZONE 'Europe/Stockholm')::date < r.valid_to)`;

export async function forgetOldDrafts(context: {
  readonly dataSource: DataSource;
  readonly clock: Clock;
}): Promise<void> {
  await context.dataSource.query(FORGET, [context.clock()]);
}
