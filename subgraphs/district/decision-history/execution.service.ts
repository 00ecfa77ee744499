import type { EntityManager } from 'typeorm';
import { BadUserInputError } from '../../../platform/errors/errors';
import { type IsoDate, todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictContext } from '../context/district-context';
import { assertInForce } from '../decision-rules/assert-in-force';
import { assertPastDay } from '../decision-rules/assert-past-day';
import { assertState, DecisionState } from '../decision-rules/decision-state';
import { resumeWaiting, stopWaiting } from '../decision-rules/decision-waits';
import { insertPart, type Part } from '../decision-rules/partial-executions';
import { changeDecision, type ReadDecision } from '../decisions/change-decision';
import { CareDecisionEntity } from '../entities/care-decision.entity';

export interface RecordedExecution {
  readonly on: IsoDate;
  /** Of what was granted: 100 is all of it. */
  readonly percent: number;
}

const { WAITING, INTERRUPTED, EXECUTED } = DecisionState;
const WHOLE = 100;

/** What the district itself carries out of a decision, with a placement of the hub or without. */
export class ExecutionService {
  constructor(private readonly context: DistrictContext) {}

  /** @throws ConflictError when it is closed, or executed already as a whole */
  record(
    caller: Caller,
    { decisionId, version }: ReadDecision,
    execution: RecordedExecution,
  ): Promise<string> {
    const { on, percent } = execution;
    if (percent < 1 || percent > WHOLE)
      throw new BadUserInputError('percent', `must be from 1 to ${WHOLE}`, {
        rule: 'OUT_OF_RANGE',
        value: percent,
        minimum: 1,
        maximum: WHOLE,
      });
    assertPastDay('on', on, this.context.clock);
    return changeDecision(
      this.context,
      { caller, act: 'DECIDE', decisionId, version },
      async (manager, decision) => {
        const earliest = decision.interruptedOn ?? decision.decidedOn;
        if (on < earliest)
          throw new BadUserInputError('on', `must not be before ${earliest}`, {
            rule: 'TOO_EARLY',
            value: on,
            earliest,
          });
        assertInForce('on', on, decision);
        if (percent === WHOLE) await executeWhole(manager, decision, on);
        else {
          const part = { ...execution, recordedBy: caller.subject, today: todayOf(this.context.clock) };
          await executePart(manager, decision, part);
        }
      },
    );
  }
}

async function executeWhole(
  manager: EntityManager,
  decision: CareDecisionEntity,
  on: IsoDate,
): Promise<void> {
  assertState(decision, [WAITING, INTERRUPTED], EXECUTED);
  await manager.update(CareDecisionEntity, decision.id, { executedOn: on });
  await stopWaiting(manager, decision.id, on);
}

/**
 * Executed in part is not executed: it waits for the rest, as it has since its day or the interruption, also while a placement
 * runs, which carries out a part then. One whose placement is to begin is executed from that day on, whatever part is before it.
 */
async function executePart(
  manager: EntityManager,
  decision: CareDecisionEntity,
  part: Part & { readonly today: IsoDate },
): Promise<void> {
  const to = decision.interruptedOn === null ? WAITING : INTERRUPTED;
  assertState(decision, [WAITING, INTERRUPTED, EXECUTED], to);
  await insertPart(manager, decision.id, part);
  if (decision.executedOn === null || decision.executedOn > part.today) return;
  await manager.update(CareDecisionEntity, decision.id, { executedOn: null });
  await resumeWaiting(manager, decision.id);
}
