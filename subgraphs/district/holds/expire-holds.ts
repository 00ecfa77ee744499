import { lockCandidate } from '../candidates/lock-candidate';
import type { DistrictContext } from '../context/district-context';
import { VacancyEntity } from '../entities/vacancy.entity';
import { VacancyStatus } from '../entities/vacancy-status';
import { logHoldEnd } from '../hold-log/hold-log';
import { reopenVacancy } from '../vacancies/reopen-vacancy';

const MOST_AT_ONCE = 100;

/**
 * Opens the vacancies whose hold has expired, one transaction and one event each; answers with how many. Runs every few
 * seconds in each process; two at once, or one beside a fill, wait for each other at the candidate's lock and the later
 * one finds nothing left to do.
 */
export async function expireHolds(context: DistrictContext): Promise<number> {
  const { outbox, clock } = context;
  const expired = await outbox.look<Expired>(
    `SELECT id, candidate_id AS "candidateId", district FROM vacancy WHERE status = 'HELD' AND held_until <= $1
      ORDER BY held_until LIMIT ${MOST_AT_ONCE}`,
    [clock()],
  );
  let opened = 0;
  for (const vacancy of expired) if (await expire(context, vacancy)) opened++;
  return opened;
}

type Expired = Pick<VacancyEntity, 'id' | 'candidateId' | 'district'>;

function expire({ dataSource, territory, clock }: DistrictContext, { id, candidateId, district }: Expired) {
  return dataSource.transaction(async (manager) => {
    await lockCandidate(manager, { district, uuid: candidateId }, territory);
    const at = clock();
    const vacancy = await manager.findOneByOrFail(VacancyEntity, { id });
    if (vacancy.status !== VacancyStatus.HELD || vacancy.heldUntil === null || vacancy.heldUntil > at)
      return false;
    await logHoldEnd(manager, vacancy.holdId, { at, reason: 'EXPIRED' });
    await reopenVacancy(manager, vacancy, { from: VacancyStatus.HELD, at });
    return true;
  });
}
