import { todayOf } from '../../../platform/time/calendar';
import type { DistrictContext } from '../context/district-context';
import { type PlacementEntity, PlacementStatus } from '../entities/placement.entity';
import { endRunning, type PlacementEnd } from './end-placement.service';
import { lockRunning } from './lock-running';

const MOST_AT_ONCE = 100;
const DUE = `SELECT id, district FROM placement WHERE status = 'RUNNING' AND planned_end_on <= $1
  ORDER BY planned_end_on, id LIMIT ${MOST_AT_ONCE}`;

interface DuePlacement {
  readonly id: string;
  readonly district: string;
}

/**
 * Ends the placements whose planned day has come, each in a transaction of its own. Runs every few seconds in each process: of
 * two at once the later one finds it ended, as it does when the plan was withdrawn meanwhile. One that cannot be ended does not
 * keep the others from it. @throws the first failure, once all have been tried
 */
export async function endDuePlacements(context: DistrictContext): Promise<void> {
  const { outbox, clock } = context;
  const due = await outbox.look<DuePlacement>(DUE, [todayOf(clock)]);
  const failures: unknown[] = [];
  for (const placement of due) await endDue(context, placement).catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

async function endDue(context: DistrictContext, { id, district }: DuePlacement): Promise<void> {
  const { dataSource, territory, clock } = context;
  await dataSource.transaction(async (manager) => {
    const to = PlacementStatus.ENDED;
    const running = await lockRunning(manager, { district, uuid: id }, { territory, to });
    const end = plannedEndOf(running.placement);
    if (end === undefined || end.on > todayOf(clock)) return;
    await endRunning(manager, running, { context, end });
  });
}

function plannedEndOf(placement: PlacementEntity): PlacementEnd | undefined {
  const { plannedEndOn: on, plannedReason, plannedDecision, plannedClosureReason: closureReason } = placement;
  if (on === null) return undefined;
  return { on, reason: plannedReason!, outcome: { decision: plannedDecision!, closureReason } };
}
