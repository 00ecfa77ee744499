import type { EntityManager } from 'typeorm';
import { todayOf } from '../../../platform/time/calendar';
import type { DistrictContext } from '../context/district-context';
import { CandidateEntity } from '../entities/candidate.entity';
import { VacancyEntity } from '../entities/vacancy.entity';
import { VacancyStatus } from '../entities/vacancy-status';
import { readHoldPurpose } from '../hold-log/hold-log';
import { type HoldRevocation, logRevocation } from '../hold-log/log-revocation';
import { revokeGrantsBeyondConsent } from '../identity-grants/revoke-grants';
import { misfitOf } from '../matching/vacancy-fit';
import { obstacleTo } from '../policy/visibility';
import { reopenVacancy } from '../vacancies/reopen-vacancy';

/**
 * Takes back the holds, and ends the grants, that the candidate as it is now does not allow any more. To be called under
 * the candidate's lock by everything that changes its facts, consent, checks, protection or state: the brokering learns of it from
 * `ended-holds.ts`, and a confirmation on its way is refused by `HoldService.fill`.
 */
export async function revokeHolds(
  manager: EntityManager,
  candidateId: string,
  { territory, clock }: Pick<DistrictContext, 'territory' | 'clock'>,
): Promise<void> {
  const at = clock();
  const candidate = await manager.findOneByOrFail(CandidateEntity, { id: candidateId });
  const held = await manager.findBy(VacancyEntity, { candidateId, status: VacancyStatus.HELD });
  for (const vacancy of held) {
    const purpose = await readHoldPurpose(manager, vacancy.holdId);
    if (purpose === undefined) continue;
    const { district, needs } = purpose;
    const obstacle = obstacleTo(candidate, { district, territory, today: todayOf(() => at) });
    if (obstacle !== undefined) await revokeHold(manager, vacancy, { at, revocation: obstacle });
    else if (needs && (await misfitOf(manager, vacancy.id, { needs, territory })))
      await revokeHold(manager, vacancy, { at, revocation: 'DOES_NOT_FIT' });
  }
  await revokeGrantsBeyondConsent(manager, candidate, { territory, at });
}

/** Opens the vacancy again, or withdraws it with its hold. */
async function revokeHold(manager: EntityManager, vacancy: VacancyEntity, end: HoldRevocation) {
  await logRevocation(manager, vacancy, end);
  await reopenVacancy(manager, vacancy, { from: VacancyStatus.HELD, at: end.at });
}
