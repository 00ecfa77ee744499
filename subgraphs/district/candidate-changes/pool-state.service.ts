import type { EntityManager } from 'typeorm';
import { ConflictError } from '../../../platform/errors/errors';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { assertCleared } from '../clearance/assert-cleared';
import type { DistrictContext } from '../context/district-context';
import type { CandidateEntity } from '../entities/candidate.entity';
import { NO_DATE } from '../entities/candidate.entity';
import { CandidateStatus } from '../entities/candidate.enums';
import { SharingConsentEntity } from '../entities/sharing-consent.entity';
import { SharingScope } from '../entities/sharing-scope';
import { VacancyEntity } from '../entities/vacancy.entity';
import { VacancyStatus } from '../entities/vacancy-status';
import { withdrawVacancies } from '../vacancies/withdraw-vacancies';
import { type CandidateChange, changeCandidate } from './change-candidate';

/** Which one, as the caller has read it, and why it is changed. */
type ReadCandidate = Pick<CandidateChange, 'candidateId' | 'version' | 'reason'>;

export type PoolAct = 'PAUSED' | 'RESUMED' | 'REJECTED' | 'ENDED';

const { REGISTERED, UNDER_INVESTIGATION, APPROVED, PAUSED, REJECTED, ENDED } = CandidateStatus;

/** From which states an act leads to which. */
const ACTS: Readonly<
  Record<PoolAct, { readonly from: readonly CandidateStatus[]; readonly to: CandidateStatus }>
> = {
  PAUSED: { from: [APPROVED], to: PAUSED },
  RESUMED: { from: [PAUSED], to: APPROVED },
  REJECTED: { from: [REGISTERED, UNDER_INVESTIGATION, APPROVED, PAUSED], to: REJECTED },
  ENDED: { from: [REGISTERED, UNDER_INVESTIGATION, APPROVED, PAUSED], to: ENDED },
};

/** Takes candidates out of the pool and back, and protects their identity. Live proposals end with it. */
export class PoolStateService {
  constructor(private readonly context: DistrictContext) {}

  /** @throws ConflictError from a state that the act does not start from, or for an end while places are filled; ClearanceIncompleteError */
  act(caller: Caller, act: PoolAct, { candidateId, version, reason }: ReadCandidate): Promise<string> {
    return changeCandidate(
      this.context,
      { caller, candidateId, version, act, reason },
      async (manager, candidate) => {
        const { from, to } = ACTS[act];
        assertFrom(candidate, from, to);
        if (to === APPROVED) await assertCleared(manager, candidate, todayOf(this.context.clock));
        if (to === ENDED) await assertNothingFilled(manager, candidate);
        if (to === ENDED || to === REJECTED) {
          await withdrawVacancies(manager, candidate.id, { at: this.context.clock(), reason });
          return { status: to, availableFrom: NO_DATE };
        }
        return { status: to };
      },
    );
  }

  /**
   * One that had ended comes back as one that is new: it is approved once checks performed from today on are valid, and shared
   * once it has been asked. Its former time stays in its history. @throws ConflictError `FORBIDDEN_TRANSITION`, `CANDIDATE_MERGED`
   */
  reactivate(caller: Caller, { candidateId, version, reason }: ReadCandidate): Promise<string> {
    const change: CandidateChange = { caller, candidateId, version, act: 'REACTIVATED', reason };
    return changeCandidate(this.context, change, async (manager, candidate) => {
      assertFrom(candidate, [ENDED], UNDER_INVESTIGATION);
      const sharing = await this.endConsent(manager, candidate, caller);
      return { status: UNDER_INVESTIGATION, checksCountFrom: todayOf(this.context.clock), sharing };
    });
  }

  /** Protection ends the consent, too: once it is lifted the candidate is asked again. */
  protect(
    caller: Caller,
    { candidateId, version, isProtected, reason }: ReadCandidate & { readonly isProtected: boolean },
  ): Promise<string> {
    const act = isProtected ? 'PROTECTED' : 'PROTECTION_LIFTED';
    return changeCandidate(
      this.context,
      { caller, candidateId, version, act, reason },
      async (manager, candidate) => {
        if (candidate.protectedIdentity === isProtected) {
          throw new ConflictError(`The identity is ${isProtected ? '' : 'not '}protected.`, {
            reason: 'UNCHANGED',
          });
        }
        const sharing = await this.endConsent(manager, candidate, caller);
        return { protectedIdentity: isProtected, sharing };
      },
    );
  }

  private async endConsent(
    manager: EntityManager,
    { id: candidateId }: CandidateEntity,
    { subject: recordedBy }: Caller,
  ): Promise<SharingScope> {
    const scope = SharingScope.DISTRICT;
    const consentedOn = todayOf(this.context.clock);
    await manager.insert(SharingConsentEntity, { candidateId, scope, consentedOn, recordedBy });
    return scope;
  }
}

function assertFrom(
  { status }: CandidateEntity,
  from: readonly CandidateStatus[],
  to: CandidateStatus,
): void {
  if (from.includes(status)) return;
  throw new ConflictError(`The candidate is ${status}.`, {
    reason: 'FORBIDDEN_TRANSITION',
    what: 'Candidate',
    from: status,
    to,
  });
}

async function assertNothingFilled(manager: EntityManager, { id }: CandidateEntity): Promise<void> {
  if (await manager.existsBy(VacancyEntity, { candidateId: id, status: VacancyStatus.FILLED })) {
    throw new ConflictError('The candidate has a running placement.', { reason: 'PLACEMENT_RUNNING' });
  }
}
