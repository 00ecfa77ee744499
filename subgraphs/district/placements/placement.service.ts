import type { EntityManager } from 'typeorm';
import { BadUserInputError } from '../../../platform/errors/errors';
import { showValue } from '../../../platform/text/show-text';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import type { DistrictContext } from '../context/district-context';
import { assertState, DecisionState } from '../decision-rules/decision-state';
import { stopWaiting } from '../decision-rules/decision-waits';
import { hasWholePlacement } from '../decisions/has-running-placement';
import { lockDecision } from '../decisions/lock-decision';
import { CareDecisionEntity } from '../entities/care-decision.entity';
import { PlacementEntity, PlacementStatus } from '../entities/placement.entity';
import { placementConflict } from '../errors/placement.errors';
import { formatGlobalId, type GlobalId, parseGlobalId } from '../ids/global-id';
import { requireServedId } from '../policy/service-access';
import { lockPlacement } from './lock-placement';
import type { StartPlacementInput } from './start-placement.input';
import { undoExecution } from './undo-execution';

const { RUNNING, ENDED, CANCELLED } = PlacementStatus;

/** What a confirmed proposal does in the requesting district, and its undoing. Both are safe to be sent again. */
export class PlacementService {
  constructor(private readonly context: DistrictContext) {}

  /**
   * Starts the placement and executes the decision, in one transaction. Answers with the placement's id.
   *
   * @throws ConflictError when the decision is executed or closed, or the id is of a placement with other facts
   */
  start(caller: Caller, input: StartPlacementInput): Promise<string> {
    const { territory, dataSource } = this.context;
    const decisionId = requireServedId(caller, territory, input.decisionId, 'Decision');
    const id = requireServedId(caller, territory, input.placementId, 'Placement');
    if (input.endsOn < input.startsOn)
      throw new BadUserInputError('input.endsOn', 'must not be before startsOn', {
        rule: 'BEFORE_OTHER',
        value: input.endsOn,
        other: 'input.startsOn',
      });
    assertGlobalId('input.candidateId', input.candidateId);
    assertGlobalId('input.vacancyId', input.vacancyId);
    return runCommand(dataSource, async (manager) => {
      await lockPlacement(manager, id.uuid);
      const decision = await lockDecision(manager, decisionId, territory);
      const known = await manager.findOneBy(PlacementEntity, { id: id.uuid });
      if (known === null) await execute(manager, { id, decision, input });
      else assertSame(known, decision, input);
      return formatGlobalId(id.district, id.uuid);
    });
  }

  /** Undoes a start: the decision waits again as if nothing had been. Of a start that is still on the way, refuses it. */
  cancel(caller: Caller, placementId: string): Promise<boolean> {
    const { territory, dataSource } = this.context;
    const id = requireServedId(caller, territory, placementId, 'Placement');
    return runCommand(dataSource, async (manager) => {
      await lockPlacement(manager, id.uuid);
      const known = await manager.findOneBy(PlacementEntity, { id: id.uuid });
      if (known === null) await insertCancelled(manager, id);
      else if (known.status === ENDED)
        throw placementConflict('PLACEMENT_ENDED', { from: ENDED, to: CANCELLED });
      else if (known.status === RUNNING) await this.undo(manager, known);
      return true;
    });
  }

  private async undo(manager: EntityManager, placement: PlacementEntity): Promise<void> {
    const id = { district: placement.district, uuid: placement.decisionId! };
    const decision = await lockDecision(manager, id, this.context.territory);
    await manager.update(PlacementEntity, placement.id, { status: CANCELLED });
    if (!(await hasWholePlacement(manager, decision.id))) await undoExecution(manager, decision);
  }
}

interface Execution {
  readonly id: GlobalId;
  readonly decision: CareDecisionEntity;
  readonly input: StartPlacementInput;
}

async function execute(manager: EntityManager, { id, decision, input }: Execution): Promise<void> {
  const { startsOn } = input;
  assertState(decision, [DecisionState.WAITING, DecisionState.INTERRUPTED], DecisionState.EXECUTED);
  const earliest = decision.interruptedOn ?? decision.decidedOn;
  if (startsOn < earliest || startsOn > decision.validUntil)
    throw placementConflict('STARTS_OUTSIDE_DECISION');
  if (input.endsOn > decision.validUntil) throw placementConflict('ENDS_OUTSIDE_DECISION');
  const placement = Object.assign(new PlacementEntity(), {
    id: id.uuid,
    district: id.district,
    status: RUNNING,
  });
  await manager.insert(PlacementEntity, Object.assign(placement, factsOf(decision, input)));
  await manager.update(CareDecisionEntity, decision.id, { executedOn: startsOn });
  await stopWaiting(manager, decision.id, startsOn);
}

function factsOf(decision: CareDecisionEntity, input: StartPlacementInput) {
  const { candidateId, vacancyId, startsOn, endsOn } = input;
  return { decisionId: decision.id, candidateId, vacancyId, startedOn: startsOn, endsOn };
}

function assertSame(known: PlacementEntity, decision: CareDecisionEntity, input: StartPlacementInput): void {
  if (known.status === CANCELLED)
    throw placementConflict('PLACEMENT_CANCELLED', { from: CANCELLED, to: RUNNING });
  const isSame = Object.entries(factsOf(decision, input)).every(
    ([name, value]) => known[name as keyof PlacementEntity] === value,
  );
  if (!isSame) throw placementConflict('PLACEMENT_EXISTS', { from: known.status, to: RUNNING });
}

async function insertCancelled(manager: EntityManager, { district, uuid }: GlobalId): Promise<void> {
  const facts = { decisionId: null, candidateId: null, vacancyId: null, startedOn: null, endsOn: null };
  await manager.insert(PlacementEntity, { id: uuid, district, status: CANCELLED, ...facts });
}

function assertGlobalId(field: string, id: string): void {
  if (parseGlobalId(id) === undefined)
    throw new BadUserInputError(field, 'is no id', { rule: 'NOT_AN_ID', value: showValue(id) });
}
