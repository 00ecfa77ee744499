import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { BadUserInputError, NotFoundError } from '../../../../platform/errors/errors';
import { assertNoPersonalNumber } from '../../../../platform/text/personal-number';
import type { Caller } from '../../../../platform/tokens/token-verifier';
import { runCommand } from '../../idempotency/run-command';
import type { AccessLogContext } from '../read/access-log-context';
import { type EntryKey, parseEntryId } from '../read/entry-id';
import { requireLogReviewer } from '../read/log-reviewer';
import type { AccessReviewOutcome } from './access-review.enums';
import type { ActorHomeArea } from './access-review.type';

export interface NewReview {
  readonly district: string;
  readonly entryIds: readonly string[];
  readonly outcome: AccessReviewOutcome;
  readonly note: string | null;
}

export const MOST_ENTRIES = 1_000;
export const LONGEST_TEXT = 2_000;

/** What reviewers write. */
export class AccessReviewService {
  constructor(private readonly context: AccessLogContext) {}

  /** Answers with the review's id. @throws NotFoundError for an entry that this district's log does not have */
  markReviewed(caller: Caller, { district, entryIds, outcome, note }: NewReview): Promise<string> {
    const { chains, dataSource } = this.context;
    requireLogReviewer(caller, chains, district);
    const keys = toKeys(entryIds);
    if ((note?.length ?? 0) > LONGEST_TEXT)
      throw new BadUserInputError('note', `is longer than ${LONGEST_TEXT}`, {
        rule: 'TOO_LONG',
        maximum: LONGEST_TEXT,
      });
    assertNoPersonalNumber('note', note ?? '');
    return runCommand(dataSource, async (manager) => {
      const id = randomUUID();
      await manager.query(
        'INSERT INTO access_review (id, district, outcome, note, reviewed_by) VALUES ($1, $2, $3, $4, $5)',
        [id, chains.chainOf(district), outcome, note?.trim() || null, caller.subject],
      );
      await insertEntries(manager, id, { keys, chains: chains.chainsOf(district) });
      return id;
    });
  }

  async recordHomeArea(caller: Caller, { district, actor, area }: ActorHomeArea): Promise<ActorHomeArea> {
    const { chains, dataSource } = this.context;
    requireLogReviewer(caller, chains, district);
    const home = {
      district: chains.ownerOf(district)!,
      actor: text('actor', actor),
      area: this.context.toArea(area),
    };
    return runCommand(dataSource, async (manager) => {
      await manager.query(
        `INSERT INTO actor_home_area (district, actor, area, recorded_by) VALUES ($1, $2, $3, $4)
          ON CONFLICT (district, actor) DO UPDATE SET area = excluded.area, recorded_by = excluded.recorded_by,
            recorded_at = now()`,
        [home.district, home.actor, home.area, caller.subject],
      );
      return home;
    });
  }
}

function toKeys(entryIds: readonly string[]): EntryKey[] {
  const ids = new Set(entryIds);
  if (ids.size === 0 || ids.size > MOST_ENTRIES)
    throw new BadUserInputError('entryIds', `must hold 1 to ${MOST_ENTRIES} ids`, {
      rule: 'LIST_LENGTH',
      minimum: 1,
      maximum: MOST_ENTRIES,
    });
  return [...ids].map(parseEntryId);
}

async function insertEntries(
  manager: EntityManager,
  reviewId: string,
  { keys, chains }: { readonly keys: readonly EntryKey[]; readonly chains: readonly string[] },
): Promise<void> {
  const inserted = await manager.query(
    `INSERT INTO access_review_entry (review_id, district, seq, place)
      SELECT $1, k.district, k.seq, k.place FROM unnest($2::text[], $3::bigint[], $4::int[]) AS k (district, seq, place)
      JOIN access_log r ON (r.district, r.seq) = (k.district, k.seq)
        AND k.place BETWEEN 1 AND cardinality(r.subjects) AND r.district = ANY($5)
      RETURNING 1`,
    [
      reviewId,
      keys.map((key) => key.district),
      keys.map((key) => key.seq),
      keys.map((key) => key.place),
      chains,
    ],
  );
  if (inserted.length !== keys.length) throw new NotFoundError('Entry');
}

function text(field: string, value: string): string {
  const trimmed = value.trim();
  if (trimmed === '' || trimmed.length > LONGEST_TEXT)
    throw new BadUserInputError(field, `must have 1 to ${LONGEST_TEXT} characters`, {
      rule: 'LENGTH',
      minimum: 1,
      maximum: LONGEST_TEXT,
    });
  return trimmed;
}
