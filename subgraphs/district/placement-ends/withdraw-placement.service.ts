import { toGivenText } from '../../../platform/text/to-given-text';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import type { DistrictContext } from '../context/district-context';
import { PlacementStatus } from '../entities/placement.entity';
import { placementConflict } from '../errors/placement.errors';
import { formatGlobalId } from '../ids/global-id';
import { undoExecution } from '../placements/undo-execution';
import { requireDecisionId } from '../policy/decision-access';
import { finishPlacement, type PlacementFinish } from './finish-placement';
import { lockRunning, type ReadPlacement } from './lock-running';
import { requirePlanAccess } from './require-plan-access';

const { RUNNING, WITHDRAWN } = PlacementStatus;

/**
 * Withdraws a placement that has not begun: its decision waits as it did before, for the rest where another placement carries out a
 * part, and its vacancy opens again.
 */
export class WithdrawPlacementService {
  constructor(private readonly context: DistrictContext) {}

  /** Answers with the placement's id. @throws ForbiddenError, BadUserInputError; ConflictError for one that has begun or runs no longer */
  withdraw(caller: Caller, { placementId, version }: ReadPlacement, text: string): Promise<string> {
    const { territory, dataSource, clock } = this.context;
    const id = requireDecisionId(caller, territory, { act: 'DOCUMENT', id: placementId, what: 'Placement' });
    const reason = toGivenText('reason', text);
    return runCommand(dataSource, async (manager) => {
      const running = await lockRunning(manager, id, { territory, to: WITHDRAWN, version });
      const { placement } = running;
      requirePlanAccess(caller, placement, territory);
      const on = todayOf(clock);
      if (placement.startedOn! <= on) {
        throw placementConflict('PLACEMENT_BEGUN', { from: RUNNING, to: WITHDRAWN });
      }
      const finish: PlacementFinish = { status: PlacementStatus.WITHDRAWN, on, reason };
      const decision = await finishPlacement(manager, running, { context: this.context, finish });
      if (decision.executedOn === placement.startedOn) await undoExecution(manager, decision);
      return formatGlobalId(placement.district, placement.id);
    });
  }
}
