import type { EntityManager } from 'typeorm';
import type { ConflictReason } from '../../../platform/errors/conflict-reasons';
import { BadUserInputError, CapacityExceededError, ConflictError } from '../../../platform/errors/errors';
import { toGivenText } from '../../../platform/text/to-given-text';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { assertCandidateVersion } from '../candidates/assert-candidate-version';
import { lockStoredCandidate } from '../candidates/lock-candidate';
import type { DistrictContext } from '../context/district-context';
import { CandidateEntity, NEVER, NO_DATE } from '../entities/candidate.entity';
import { CandidateStatus } from '../entities/candidate.enums';
import { mergedConflict } from '../errors/candidate.errors';
import { formatGlobalId } from '../ids/global-id';
import { requireOwnId } from '../policy/stewardship';
import { refreshAvailability } from '../vacancies/availability';
import { placesTaken } from '../vacancies/places-taken';
import { withdrawVacancies } from '../vacancies/withdraw-vacancies';
import { type CandidateChange, changeCandidate, logChange } from './change-candidate';
import type { MergeCandidatesInput } from './merge-candidates.input';
import { type Merger, mergeConsents, moveFile } from './move-file';

const CLOSED: ReadonlySet<CandidateStatus> = new Set([CandidateStatus.REJECTED, CandidateStatus.ENDED]);

/**
 * One person or family that was registered twice becomes one. The duplicate's open and held places are withdrawn, those
 * that are filled go on as the survivor's, and so does the rest of its file; its id leads staff of its district to the survivor.
 */
export class CandidateMergeService {
  constructor(private readonly context: DistrictContext) {}

  /**
   * Sent again it changes nothing.
   * @throws ConflictError `VERSION_CONFLICT`, `CANDIDATE_MERGED`, `KIND_DIFFERS`, `PROTECTION_DIFFERS`, `CANDIDATE_CLOSED`, `DUPLICATE_REJECTED`;
   *   CapacityExceededError when the survivor has no room for the places that are filled
   */
  merge(caller: Caller, input: MergeCandidatesInput): Promise<string> {
    const { candidateId, duplicateId } = input;
    const { territory } = this.context;
    const { uuid } = requireOwnId(caller, territory, candidateId, 'Candidate');
    const duplicateKey = requireOwnId(caller, territory, duplicateId, 'Candidate');
    if (duplicateKey.uuid === uuid)
      throw new BadUserInputError('input.duplicateId', 'must be another candidate than candidateId', {
        rule: 'SAME_AS_OTHER',
        other: 'input.candidateId',
      });
    const reason = toGivenText('input.reason', input.reason);
    const alsoLocked = [duplicateKey.uuid];
    const change: CandidateChange = { caller, candidateId, act: 'MERGED', reason, alsoLocked };
    return changeCandidate(this.context, change, async (manager, survivor) => {
      const duplicate = await lockStoredCandidate(manager, duplicateKey, territory);
      if (duplicate.mergedInto === survivor.id) return undefined;
      await assertMergeable(manager, { survivor, duplicate }, input);
      await withdrawVacancies(manager, duplicate.id, { at: this.context.clock(), reason });
      await assertRoom(manager, { survivor, duplicate });
      const sharing = await mergeConsents(manager, { survivor, duplicate }, caller.subject);
      await moveFile(manager, { survivor, duplicate });
      await closeDuplicate(manager, { survivor, duplicate });
      await logChange(manager, duplicate.id, { caller, act: 'MERGED_INTO', reason, fields: ['mergedInto'] });
      await refreshAvailability(manager, survivor.id);
      return { sharing, checksCountFrom: laterOf(survivor.checksCountFrom, duplicate.checksCountFrom) };
    });
  }
}

async function assertMergeable(
  manager: EntityManager,
  { survivor, duplicate }: Merger,
  { version, duplicateVersion }: MergeCandidatesInput,
): Promise<void> {
  if (duplicate.mergedInto !== null) {
    const other = await manager.findOneByOrFail(CandidateEntity, { id: duplicate.mergedInto });
    throw mergedConflict(idOf(other));
  }
  assertCandidateVersion(version, survivor);
  assertCandidateVersion(duplicateVersion, duplicate);
  const refusal = refusalOf({ survivor, duplicate });
  if (refusal !== undefined) {
    const [reason, message] = refusal;
    throw new ConflictError(message, { reason });
  }
}

/** What is to be put right, or decided, before two are one. */
function refusalOf({ survivor, duplicate }: Merger): readonly [ConflictReason, string] | undefined {
  if (survivor.kind !== duplicate.kind) return ['KIND_DIFFERS', 'The candidates are of different kinds.'];
  if (survivor.protectedIdentity !== duplicate.protectedIdentity)
    return ['PROTECTION_DIFFERS', 'The identity of one of the candidates is protected.'];
  if (CLOSED.has(survivor.status) && !CLOSED.has(duplicate.status))
    return ['CANDIDATE_CLOSED', `The candidate that would stay is ${survivor.status}.`];
  if (duplicate.status === CandidateStatus.REJECTED && survivor.status !== CandidateStatus.REJECTED)
    return ['DUPLICATE_REJECTED', 'The duplicate was rejected by decision; the other one is not.'];
  return undefined;
}

async function assertRoom(manager: EntityManager, { survivor, duplicate }: Merger): Promise<void> {
  const taken = await placesTaken(manager, [survivor.id, duplicate.id]);
  if (taken > survivor.capacity) throw new CapacityExceededError(survivor.capacity);
}

async function closeDuplicate(manager: EntityManager, { survivor, duplicate }: Merger): Promise<void> {
  await manager.update(CandidateEntity, duplicate.id, {
    status: CandidateStatus.ENDED,
    mergedInto: survivor.id,
    availableFrom: NO_DATE,
    checksValidUntil: NEVER,
    version: duplicate.version + 1,
  });
}

function laterOf(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

function idOf({ district, id }: CandidateEntity): string {
  return formatGlobalId(district, id);
}
