import type { EntityManager } from 'typeorm';
import { BadUserInputError } from '../../../platform/errors/errors';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictContext } from '../context/district-context';
import { assertGrounds } from '../decision-rules/assert-grounds';
import { assertInForce } from '../decision-rules/assert-in-force';
import { assertPastDay } from '../decision-rules/assert-past-day';
import { correctTimeline, type DateCorrection } from '../decision-rules/correct-timeline';
import { decisionConflict, stateOf } from '../decision-rules/decision-state';
import {
  type DecisionTimeline,
  executedOnOf,
  interruptedOnOf,
  timelineOf,
  waitsOf,
} from '../decision-rules/decision-timeline';
import { readWaits, replaceWaits } from '../decision-rules/decision-waits';
import { changeDecision } from '../decisions/change-decision';
import { hasRunningPlacement } from '../decisions/has-running-placement';
import { CareDecisionEntity } from '../entities/care-decision.entity';
import { toGivenText } from '../texts/to-given-text';
import type { CorrectDecisionInput } from './correct-decision.input';

const CORRECTABLE = [
  'decidedOn',
  'interruptedOn',
  'executedOn',
  'executedBeforeInterruptionOn',
  'closedOn',
] as const;
const EXECUTIONS = ['executedOn', 'executedBeforeInterruptionOn'] as const;

/**
 * Dates that were recorded wrongly. What is counted for any day of the past follows the corrected dates; what was reported
 * or published stays as it was, and the correction itself is kept.
 */
export class CorrectionService {
  constructor(private readonly context: DistrictContext) {}

  correct(
    caller: Caller,
    { decisionId, reason: text, ...correction }: CorrectDecisionInput,
  ): Promise<string> {
    const reason = toGivenText('input.reason', text);
    for (const field of CORRECTABLE) {
      if (correction[field]) assertPastDay(`input.${field}`, correction[field], this.context.clock);
    }
    return changeDecision(this.context, { caller, act: 'DECIDE', decisionId }, async (manager, decision) => {
      const before = timelineOf(decision, await readWaits(manager, decision.id));
      const after = await this.apply(manager, decision, { before, correction });
      await manager.query(
        `INSERT INTO decision_correction (decision_id, reason, before, after, corrected_by)
          VALUES ($1, $2, $3, $4, $5)`,
        [decision.id, reason, JSON.stringify(before), JSON.stringify(after), caller.subject],
      );
    });
  }

  private async apply(
    manager: EntityManager,
    decision: CareDecisionEntity,
    { before, correction }: { readonly before: DecisionTimeline; readonly correction: DateCorrection },
  ): Promise<DecisionTimeline> {
    for (const field of EXECUTIONS) {
      if (correction[field]) assertInForce(`input.${field}`, correction[field], decision);
    }
    const after = correctTimeline(before, correction);
    if (JSON.stringify(after) === JSON.stringify(before))
      throw new BadUserInputError('input', 'corrects nothing');
    const days = daysIn(after);
    assertGrounds({ ...decision, decidedOn: days.decidedOn });
    const isUndone = executedOnOf(before) !== null && days.executedOn === null;
    if (isUndone && (await hasRunningPlacement(manager, decision.id))) {
      throw decisionConflict('PLACEMENT_RUNNING', stateOf(decision), stateOf(days));
    }
    const closureReason = days.closedOn === null ? null : decision.closureReason;
    await manager.update(CareDecisionEntity, decision.id, { ...days, closureReason });
    await replaceWaits(manager, decision.id, waitsOf(after));
    return after;
  }
}

function daysIn(timeline: DecisionTimeline) {
  return {
    decidedOn: timeline.decidedOn,
    interruptedOn: interruptedOnOf(timeline),
    executedOn: executedOnOf(timeline),
    closedOn: timeline.closedOn,
  };
}
