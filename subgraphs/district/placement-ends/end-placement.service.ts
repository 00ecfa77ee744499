import type { EntityManager } from 'typeorm';
import { toGivenText } from '../../../platform/text/to-given-text';
import { type IsoDate, todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import type { DistrictContext } from '../context/district-context';
import { assertInForce } from '../decision-rules/assert-in-force';
import { DecisionState } from '../decision-rules/decision-state';
import { assertNoPlacement } from '../decisions/assert-no-placement';
import { hasWholePlacement } from '../decisions/has-running-placement';
import { lockDecision } from '../decisions/lock-decision';
import type { CareDecisionEntity } from '../entities/care-decision.entity';
import { PlacementEntity, PlacementStatus } from '../entities/placement.entity';
import { DecisionAfterPlacement, type PlacementOutcome } from '../entities/placement-outcome';
import { placementConflict } from '../errors/placement.errors';
import { formatGlobalId } from '../ids/global-id';
import { requireDecisionId } from '../policy/decision-access';
import { assertBegun, assertOutcome, assertSettled } from './assert-end';
import { finishPlacement } from './finish-placement';
import { lockRunning, type ReadPlacement, type RunningPlacement } from './lock-running';
import { requirePlanAccess } from './require-plan-access';
import { settleDecision } from './settle-decision';

export interface PlacementEnd {
  readonly on: IsoDate;
  readonly reason: string;
  readonly outcome: PlacementOutcome;
}

interface PlannedEnd extends PlacementEnd {
  readonly decision: CareDecisionEntity;
  readonly caller: Caller;
}

const { ENDED } = PlacementStatus;
const { CLOSED } = DecisionAfterPlacement;
const NO_PLAN = {
  plannedEndOn: null,
  plannedReason: null,
  plannedDecision: null,
  plannedClosureReason: null,
  plannedBy: null,
};

/**
 * Ends a placement on a day that has come, or plans its end for one to come (`end-due-placements.ts` carries that out). Its
 * vacancy opens and its decision is interrupted or closed in the same transaction. Each command answers with the placement's id.
 */
export class EndPlacementService {
  constructor(private readonly context: DistrictContext) {}

  /** @throws ForbiddenError, also to close, or to end otherwise than by a plan to close, for whom does not decide; ConflictError unless the placement runs; BadUserInputError */
  end(
    caller: Caller,
    { placementId, version }: ReadPlacement,
    { on, reason: text, outcome }: PlacementEnd,
  ): Promise<string> {
    const { territory, dataSource, clock } = this.context;
    const act = outcome.decision === CLOSED ? 'DECIDE' : 'DOCUMENT';
    const id = requireDecisionId(caller, territory, { act, id: placementId, what: 'Placement' });
    const end = { on, reason: toGivenText('reason', text), outcome };
    assertOutcome(outcome);
    return runCommand(dataSource, async (manager) => {
      const running = await lockRunning(manager, id, { territory, to: ENDED, version });
      const { placement } = running;
      requirePlanAccess(caller, placement, territory);
      assertBegun(on, placement, todayOf(clock));
      const decision = await this.lockDecisionOf(manager, placement);
      if (outcome.decision === CLOSED)
        await assertNoPlacement(manager, decision, { to: DecisionState.CLOSED, but: placement.id });
      if (!(await hasWholePlacement(manager, decision.id, { but: placement.id })))
        assertSettled(on, decision, outcome);
      if (on > todayOf(clock)) await this.plan(manager, placement, { ...end, decision, caller });
      else await endRunning(manager, running, { context: this.context, end });
      return formatGlobalId(placement.district, placement.id);
    });
  }

  /** The placement goes on as if no end had been planned. @throws ForbiddenError; ConflictError `ENDS_OUTSIDE_DECISION` */
  withdrawPlan(caller: Caller, { placementId, version }: ReadPlacement): Promise<string> {
    const { territory, dataSource } = this.context;
    const id = requireDecisionId(caller, territory, { act: 'DOCUMENT', id: placementId, what: 'Placement' });
    return runCommand(dataSource, async (manager) => {
      const to = PlacementStatus.RUNNING;
      const { placement } = await lockRunning(manager, id, { territory, to, version });
      requirePlanAccess(caller, placement, territory);
      const { validUntil } = await this.lockDecisionOf(manager, placement);
      if (placement.plannedEndOn !== null) {
        if (placement.endsOn! > validUntil) throw placementConflict('ENDS_OUTSIDE_DECISION');
        await manager.update(PlacementEntity, placement.id, NO_PLAN);
      }
      return formatGlobalId(placement.district, placement.id);
    });
  }

  private async plan(
    manager: EntityManager,
    placement: PlacementEntity,
    { on, reason, outcome, decision, caller }: PlannedEnd,
  ): Promise<void> {
    assertInForce('on', on, decision);
    await manager.update(PlacementEntity, placement.id, {
      plannedEndOn: on,
      plannedReason: reason,
      plannedDecision: outcome.decision,
      plannedClosureReason: outcome.closureReason,
      plannedBy: caller.subject,
    });
  }

  private lockDecisionOf(manager: EntityManager, { district, decisionId }: PlacementEntity) {
    return lockDecision(manager, { district, uuid: decisionId! }, this.context.territory);
  }
}

/** The end itself, of a locked placement. */
export async function endRunning(
  manager: EntityManager,
  running: RunningPlacement,
  {
    context,
    end: { on, reason, outcome },
  }: { readonly context: DistrictContext; readonly end: PlacementEnd },
): Promise<void> {
  const decision = await finishPlacement(manager, running, {
    context,
    finish: { status: ENDED, on, reason },
  });
  await settleDecision(manager, decision, { on, outcome });
}
