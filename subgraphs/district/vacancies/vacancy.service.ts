import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { CapacityExceededError, ConflictError } from '../../../platform/errors/errors';
import { toGivenText } from '../../../platform/text/to-given-text';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import { assertVersion } from '../../harness/versions/assert-version';
import { assertCandidateVersion } from '../candidates/assert-candidate-version';
import { lockCandidate } from '../candidates/lock-candidate';
import { assertCleared } from '../clearance/assert-cleared';
import type { DistrictContext } from '../context/district-context';
import type { CandidateEntity } from '../entities/candidate.entity';
import { CandidateStatus } from '../entities/candidate.enums';
import { VacancyEntity } from '../entities/vacancy.entity';
import { VacancyStatus } from '../entities/vacancy-status';
import { formatGlobalId } from '../ids/global-id';
import { requireOwnId } from '../policy/stewardship';
import { refreshAvailability } from './availability';
import { lockVacancy } from './lock-vacancy';
import type { OpenVacancyInput } from './open-vacancy.input';
import { placesTaken } from './places-taken';
import { recordVacancyOpened } from './record-vacancy-opened';
import { withdrawVacancy } from './withdraw-vacancies';

/** Opens and withdraws vacancies. Each command answers with the vacancy's id. */
export class VacancyService {
  constructor(private readonly context: DistrictContext) {}

  /**
   * Two openings at once wait for each other at the candidate's lock, so the count is never of the past.
   *
   * @throws ConflictError unless the candidate is approved; ClearanceIncompleteError naming the checks that do not hold any more;
   *   CapacityExceededError when all of its places are taken
   */
  async open(caller: Caller, input: OpenVacancyInput): Promise<string> {
    const { territory, dataSource, clock } = this.context;
    const id = requireOwnId(caller, territory, input.candidateId, 'Candidate');
    return runCommand(dataSource, async (manager) => {
      const candidate = await lockCandidate(manager, id, territory);
      assertCandidateVersion(input.version, candidate);
      await assertRoom(manager, candidate);
      await assertCleared(manager, candidate, todayOf(clock));
      const vacancy = Object.assign(new VacancyEntity(), {
        id: randomUUID(),
        candidateId: candidate.id,
        district: candidate.district,
        startsOn: input.startsOn,
        weekendsPerMonth: input.weekendsPerMonth ?? null,
        openedAt: clock(),
      });
      await manager.insert(VacancyEntity, vacancy);
      await refreshAvailability(manager, candidate.id);
      await recordVacancyOpened(manager, vacancy);
      return formatGlobalId(vacancy.district, vacancy.id);
    });
  }

  /** With its hold, if it is held: the proposal ends. @throws ConflictError unless the vacancy is open or held */
  async withdraw(
    caller: Caller,
    { vacancyId, version }: { readonly vacancyId: string; readonly version: number | null },
    text: string,
  ): Promise<string> {
    const { territory, dataSource, clock } = this.context;
    const id = requireOwnId(caller, territory, vacancyId, 'Vacancy');
    const reason = toGivenText('reason', text);
    return runCommand(dataSource, async (manager) => {
      const { vacancy } = await lockVacancy(manager, id, territory);
      assertVersion(version, {
        what: 'vacancy',
        id: vacancyId,
        version: vacancy.version,
        current: { status: vacancy.status },
      });
      if (vacancy.status !== VacancyStatus.HELD && vacancy.status !== VacancyStatus.OPEN) {
        throw new ConflictError('The vacancy is neither open nor held.', {
          reason: 'VACANCY_STATUS',
          what: 'Vacancy',
          status: vacancy.status,
        });
      }
      const revocation = 'VACANCY_WITHDRAWN';
      await withdrawVacancy(manager, vacancy, { at: clock(), revocation, reason });
      await refreshAvailability(manager, vacancy.candidateId);
      return formatGlobalId(vacancy.district, vacancy.id);
    });
  }
}

async function assertRoom(manager: EntityManager, candidate: CandidateEntity): Promise<void> {
  if (candidate.status !== CandidateStatus.APPROVED) {
    throw new ConflictError('Only an approved candidate has vacancies.', {
      reason: 'CANDIDATE_NOT_APPROVED',
      what: 'Candidate',
      status: candidate.status,
    });
  }
  if ((await placesTaken(manager, [candidate.id])) >= candidate.capacity)
    throw new CapacityExceededError(candidate.capacity);
}
