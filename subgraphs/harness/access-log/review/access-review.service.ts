import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { BadUserInputError, NotFoundError } from '../../../../platform/errors/errors';
import { assertNoPersonalNumber } from '../../../../platform/text/personal-number';
import { showValue } from '../../../../platform/text/show-text';
import { assertLength, toGivenText } from '../../../../platform/text/to-given-text';
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
    const entries = toEntries(entryIds);
    assertLength('note', note ?? '', LONGEST_TEXT);
    assertNoPersonalNumber('note', note ?? '');
    return runCommand(dataSource, async (manager) => {
      const id = randomUUID();
      await manager.query(
        'INSERT INTO access_review (id, district, outcome, note, reviewed_by) VALUES ($1, $2, $3, $4, $5)',
        [id, chains.chainOf(district), outcome, note?.trim() || null, caller.subject],
      );
      await insertEntries(manager, id, { entries, chains: chains.chainsOf(district) });
      return id;
    });
  }

  async recordHomeArea(caller: Caller, { district, actor, area }: ActorHomeArea): Promise<ActorHomeArea> {
    const { chains, dataSource } = this.context;
    requireLogReviewer(caller, chains, district);
    const home = {
      district: chains.ownerOf(district)!,
      actor: toGivenText('actor', actor, LONGEST_TEXT),
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

/** An entry that is named, with the path of its id. */
type NamedEntry = EntryKey & { readonly field: string };

function toEntries(entryIds: readonly string[]): NamedEntry[] {
  const ids = new Map(entryIds.map((id, index) => [id, `entryIds[${index}]`]));
  if (ids.size === 0 || ids.size > MOST_ENTRIES)
    throw new BadUserInputError('entryIds', `must hold 1 to ${MOST_ENTRIES} ids`, {
      rule: 'LIST_LENGTH',
      minimum: 1,
      maximum: MOST_ENTRIES,
    });
  return [...ids].map(([id, field]) => {
    const key = parseEntryId(id);
    if (key === undefined)
      throw new BadUserInputError(field, 'is no id of an entry', { rule: 'NOT_AN_ID', value: showValue(id) });
    return { ...key, field };
  });
}

/** @throws NotFoundError naming the first that the chains do not have */
async function insertEntries(
  manager: EntityManager,
  reviewId: string,
  { entries, chains }: { readonly entries: readonly NamedEntry[]; readonly chains: readonly string[] },
): Promise<void> {
  const inserted: readonly { readonly position: number }[] = await manager.query(
    `WITH named AS (
        SELECT * FROM unnest($2::text[], $3::bigint[], $4::int[]) WITH ORDINALITY AS k (district, seq, place, position)
      ), known AS (
        SELECT k.* FROM named k JOIN access_log r ON (r.district, r.seq) = (k.district, k.seq)
          AND k.place BETWEEN 1 AND cardinality(r.subjects) AND r.district = ANY($5)
      ), kept AS (
        INSERT INTO access_review_entry (review_id, district, seq, place) SELECT $1, district, seq, place FROM known
      )
      SELECT position::int FROM known`,
    [
      reviewId,
      entries.map(({ district }) => district),
      entries.map(({ seq }) => seq),
      entries.map(({ place }) => place),
      chains,
    ],
  );
  const known = new Set(inserted.map(({ position }) => position));
  const missing = entries.find((_, index) => !known.has(index + 1));
  if (missing !== undefined) throw new NotFoundError('Entry', '', missing.field);
}
