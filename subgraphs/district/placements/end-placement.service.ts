import type { EntityManager } from 'typeorm';
import { BadUserInputError, NotFoundError } from '../../../platform/errors/errors';
import { type IsoDate, todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import { lockCandidate } from '../candidates/lock-candidate';
import type { DistrictContext } from '../context/district-context';
import { PlacementEntity, PlacementStatus } from '../entities/placement.entity';
import { VacancyEntity } from '../entities/vacancy.entity';
import { VacancyStatus } from '../entities/vacancy-status';
import { revokeGrantOfFilling } from '../identity-grants/revoke-grants';
import { formatGlobalId, type GlobalId, parseGlobalId } from '../ids/global-id';
import { requireDecisionId } from '../policy/decision-access';
import { refreshAvailability } from '../vacancies/availability';
import { reopenVacancy } from '../vacancies/reopen-vacancy';
import { lockPlacement } from './lock-placement';
import { placementConflict } from './placement.errors';

export interface PlacementEnd {
  readonly on: IsoDate;
  readonly reason: string;
}

const { RUNNING, ENDED } = PlacementStatus;
const LONGEST_REASON = 2_000;

/**
 * Ends a placement, and with it opens its vacancy again: in the same transaction when the candidate is of a district that is
 * served here, else through `ended-placements.ts`. The decision stays executed: whether its execution is interrupted or the
 * need is gone is for the handläggare to record.
 */
export class EndPlacementService {
  constructor(private readonly context: DistrictContext) {}

  /** Answers with the placement's id. @throws ConflictError unless the placement runs */
  end(caller: Caller, placementId: string, { on, reason }: PlacementEnd): Promise<string> {
    const { territory, dataSource } = this.context;
    const id = requireDecisionId(caller, territory, { act: 'DOCUMENT', id: placementId, what: 'Placement' });
    if (reason.trim() === '' || reason.length > LONGEST_REASON) {
      throw new BadUserInputError('reason', `must have 1 to ${LONGEST_REASON} characters`);
    }
    return runCommand(dataSource, async (manager) => {
      const known = await this.find(manager, id);
      const vacancy = await this.findOwnVacancy(manager, known);
      await lockPlacement(manager, known.id, vacancy?.candidateId);
      const placement = await this.find(manager, id);
      if (placement.status !== RUNNING)
        throw placementConflict('PLACEMENT_ENDED', { from: placement.status, to: ENDED });
      this.assertDay(on, placement.startedOn!);
      const end = { status: ENDED, endedOn: on, endReason: reason.trim(), reopened: vacancy !== null };
      if (vacancy !== null) await this.reopen(manager, vacancy, placement);
      await manager.update(PlacementEntity, placement.id, end);
      return formatGlobalId(placement.district, placement.id);
    });
  }

  private async find(manager: EntityManager, id: GlobalId): Promise<PlacementEntity> {
    const { territory } = this.context;
    const placement = await manager.findOneBy(PlacementEntity, { id: id.uuid });
    const isOwned =
      placement !== null && territory.ownerOf(placement.district) === territory.ownerOf(id.district);
    if (!isOwned || placement.decisionId === null) throw new NotFoundError('Placement');
    return placement;
  }

  /** Null when another instance has it. */
  private async findOwnVacancy(
    manager: EntityManager,
    { vacancyId }: PlacementEntity,
  ): Promise<VacancyEntity | null> {
    const { district, uuid } = parseGlobalId(vacancyId!)!;
    if (this.context.territory.servedBy(district) === undefined) return null;
    return manager.findOneBy(VacancyEntity, { id: uuid });
  }

  private async reopen(
    manager: EntityManager,
    known: VacancyEntity,
    placement: PlacementEntity,
  ): Promise<void> {
    const { territory, clock } = this.context;
    await lockCandidate(manager, { district: known.district, uuid: known.candidateId }, territory);
    const vacancy = await manager.findOneByOrFail(VacancyEntity, { id: known.id });
    if (vacancy.placementId !== formatGlobalId(placement.district, placement.id)) return;
    const at = clock();
    await revokeGrantOfFilling(manager, vacancy, at);
    await manager.update(VacancyEntity, vacancy.id, { placementId: null });
    await reopenVacancy(manager, vacancy, { from: VacancyStatus.FILLED, at });
    await refreshAvailability(manager, vacancy.candidateId);
  }

  private assertDay(on: IsoDate, startedOn: IsoDate): void {
    if (on < startedOn) throw new BadUserInputError('on', `must not be before ${startedOn}`);
    if (on > todayOf(this.context.clock)) throw new BadUserInputError('on', 'must not be in the future');
  }
}
