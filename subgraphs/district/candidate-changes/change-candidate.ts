import type { EntityManager } from 'typeorm';
import { toGivenText } from '../../../platform/text/to-given-text';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import { lockAggregates } from '../../harness/outbox/lock-aggregate';
import { assertCandidateVersion } from '../candidates/assert-candidate-version';
import { candidateAggregate, lockCandidate } from '../candidates/lock-candidate';
import { clearanceOf } from '../clearance/clearance';
import { readChecks } from '../clearance/read-checks';
import type { DistrictContext } from '../context/district-context';
import { CandidateEntity } from '../entities/candidate.entity';
import type { CandidateAct } from '../entities/candidate.enums';
import { revokeHolds } from '../holds/revoke-holds';
import { formatGlobalId } from '../ids/global-id';
import { requireOwnId } from '../policy/stewardship';
import { announceAgain } from '../vacancies/announce-again';

export interface CandidateChange {
  readonly caller: Caller;
  readonly candidateId: string;
  /** As it was read. */
  readonly version?: number | null;
  /** As the change's log names it. */
  readonly act: keyof typeof CandidateAct;
  readonly reason: string;
  /** What else it changes, beside the candidate's row. */
  readonly alsoChanged?: readonly string[];
  /** Uuids of other candidates that `apply` changes. */
  readonly alsoLocked?: readonly string[];
}

/**
 * One change of a registered candidate, under its lock: `apply` answers with what becomes other, or undefined for nothing; the clearance and the version
 * follow, the open vacancies of one that is to be had again are told of, holds and grants that it does not allow any more end, and the log tells who changed what and why. Answers with the
 * candidate's id.
 *
 * @throws ForbiddenError, NotFoundError, BadUserInputError for a blank reason; ConflictError `VERSION_CONFLICT`
 */
export function changeCandidate(
  context: DistrictContext,
  {
    caller,
    candidateId,
    version: read,
    act,
    reason: text,
    alsoChanged = [],
    alsoLocked = [],
  }: CandidateChange,
  apply: (
    manager: EntityManager,
    candidate: CandidateEntity,
  ) => Promise<Partial<CandidateEntity> | undefined>,
): Promise<string> {
  const { territory, dataSource, clock } = context;
  const id = requireOwnId(caller, territory, candidateId, 'Candidate');
  const reason = toGivenText('reason', text);
  return runCommand(dataSource, async (manager) => {
    await lockAggregates(manager, [id.uuid, ...alsoLocked].map(candidateAggregate));
    const candidate = await lockCandidate(manager, id, territory);
    assertCandidateVersion(read, candidate);
    const change = await apply(manager, candidate);
    if (change === undefined) return formatGlobalId(candidate.district, candidate.id);
    const today = todayOf(clock);
    const changed = { ...candidate, ...change };
    const { validUntil } = clearanceOf(changed, await readChecks(manager, changed), today);
    const version = candidate.version + 1;
    await manager.update(CandidateEntity, candidate.id, { ...change, checksValidUntil: validUntil, version });
    await logChange(manager, candidate.id, {
      caller,
      act,
      reason,
      fields: [...Object.keys(change), ...alsoChanged],
    });
    const after = { ...changed, checksValidUntil: validUntil };
    await announceAgain(manager, { before: candidate, after, today });
    await revokeHolds(manager, candidate.id, context);
    return formatGlobalId(candidate.district, candidate.id);
  });
}

/** One line of the log of changes. */
export async function logChange(
  manager: EntityManager,
  candidateId: string,
  change: Pick<CandidateChange, 'caller' | 'act' | 'reason'> & { readonly fields: readonly string[] },
): Promise<void> {
  const { caller, act, reason, fields } = change;
  await manager.query(
    'INSERT INTO candidate_change (candidate_id, act, fields, reason, changed_by) VALUES ($1, $2, $3, $4, $5)',
    [candidateId, act, fields, reason.trim(), caller.subject],
  );
}
