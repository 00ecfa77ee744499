import type { EntityManager } from 'typeorm';
import { NotFoundError } from '../../../platform/errors/errors';
import { assertVersion } from '../../harness/versions/assert-version';
import type { Territory } from '../districts/territory';
import { PlacementEntity, PlacementStatus } from '../entities/placement.entity';
import { VacancyEntity } from '../entities/vacancy.entity';
import { placementConflict } from '../errors/placement.errors';
import { formatGlobalId, type GlobalId, parseGlobalId } from '../ids/global-id';
import { lockPlacement } from '../placements/lock-placement';

/** Which one, as the caller has read it. */
export interface ReadPlacement {
  /** Global id. */
  readonly placementId: string;
  readonly version?: number | null;
}

export interface RunningPlacement {
  readonly placement: PlacementEntity;
  /** Null when another instance has it. */
  readonly vacancy: VacancyEntity | null;
}

/**
 * A placement that runs, or is still to begin, locked until the transaction ends, and with it the candidate of its vacancy.
 *
 * @throws NotFoundError; ConflictError `VERSION_CONFLICT`, and naming what it is, when it runs no longer
 */
export async function lockRunning(
  manager: EntityManager,
  id: GlobalId,
  {
    territory,
    to,
    version,
  }: {
    readonly territory: Territory;
    readonly to: PlacementStatus;
    /** As it was read. */
    readonly version?: number | null;
  },
): Promise<RunningPlacement> {
  const known = await find(manager, id, territory);
  const vacancy = await findOwnVacancy(manager, known, territory);
  await lockPlacement(manager, known.id, vacancy?.candidateId);
  const placement = await find(manager, id, territory);
  assertPlacementVersion(version, placement);
  const { status } = placement;
  if (status !== PlacementStatus.RUNNING) {
    throw placementConflict(`PLACEMENT_${status}`, { from: status, to });
  }
  return { placement, vacancy };
}

async function find(manager: EntityManager, id: GlobalId, territory: Territory): Promise<PlacementEntity> {
  const placement = await manager.findOneBy(PlacementEntity, { id: id.uuid });
  const isOwned =
    placement !== null && territory.ownerOf(placement.district) === territory.ownerOf(id.district);
  if (!isOwned || placement.decisionId === null) throw new NotFoundError('Placement');
  return placement;
}

async function findOwnVacancy(
  manager: EntityManager,
  { vacancyId }: PlacementEntity,
  territory: Territory,
): Promise<VacancyEntity | null> {
  const { district, uuid } = parseGlobalId(vacancyId!)!;
  if (territory.servedBy(district) === undefined) return null;
  return manager.findOneBy(VacancyEntity, { id: uuid });
}

function assertPlacementVersion(read: number | null | undefined, placement: PlacementEntity): void {
  const { district, id, version, status, endedOn, plannedEndOn } = placement;
  const current = { status, endedOn, plannedEndOn };
  assertVersion(read, { what: 'placement', id: formatGlobalId(district, id), version, current });
}
