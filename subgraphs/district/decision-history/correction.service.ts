import type { EntityManager } from 'typeorm';
import { isGiven } from '../../../platform/collections/is-given';
import { BadUserInputError } from '../../../platform/errors/errors';
import { toGivenText } from '../../../platform/text/to-given-text';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictContext } from '../context/district-context';
import { assertCorrectedGrounds } from '../decision-rules/assert-grounds';
import { assertInForce } from '../decision-rules/assert-in-force';
import { assertPastDay } from '../decision-rules/assert-past-day';
import { toCaseReference } from '../decision-rules/case-reference';
import { correctTimeline } from '../decision-rules/correct-timeline';
import { stateOf } from '../decision-rules/decision-state';
import {
  type DecisionTimeline,
  executedOnOf,
  interruptedOnOf,
  type RecordedDecision,
  timelineOf,
  waitsOf,
} from '../decision-rules/decision-timeline';
import { readWaits, replaceWaits } from '../decision-rules/decision-waits';
import { assertNoPlacement } from '../decisions/assert-no-placement';
import { changeDecision } from '../decisions/change-decision';
import { CareDecisionEntity } from '../entities/care-decision.entity';
import { assertExecutionDay } from './assert-execution-day';
import { assertFirstDay } from './assert-first-day';
import { assertLastDay } from './assert-last-day';
import type { CorrectDecisionInput } from './correct-decision.input';
import { reopenExecution } from './reopen-execution';

const PAST_DAYS = [
  'decidedOn',
  'interruptedOn',
  'executedOn',
  'executedBeforeInterruptionOn',
  'closedOn',
] as const;
const EXECUTIONS = ['executedOn', 'executedBeforeInterruptionOn'] as const;

type Correction = Omit<CorrectDecisionInput, 'decisionId' | 'reason' | 'version'>;

/**
 * What was recorded wrongly: days, and the name of the case. What is counted for any day of the past follows the corrected days;
 * what was reported or published stays as it was, and the correction itself is kept.
 */
export class CorrectionService {
  constructor(private readonly context: DistrictContext) {}

  /** @throws BadUserInputError; ConflictError `VERSION_CONFLICT`, and when a placement runs that would have no execution */
  correct(
    caller: Caller,
    { decisionId, reason: text, version, ...correction }: CorrectDecisionInput,
  ): Promise<string> {
    const reason = toGivenText('input.reason', text);
    for (const field of PAST_DAYS) {
      if (correction[field]) assertPastDay(`input.${field}`, correction[field], this.context.clock);
    }
    return changeDecision(
      this.context,
      { caller, act: 'DECIDE', decisionId, version },
      async (manager, decision) => {
        const { validUntil, caseReference } = decision;
        const timeline = timelineOf(decision, await readWaits(manager, decision.id));
        const before: RecordedDecision = { ...timeline, validUntil, caseReference };
        const after = await this.apply(manager, decision, { before, correction });
        await manager.query(
          `INSERT INTO decision_correction (decision_id, reason, before, after, corrected_by)
          VALUES ($1, $2, $3, $4, $5)`,
          [decision.id, reason, JSON.stringify(before), JSON.stringify(after), caller.subject],
        );
      },
    );
  }

  private async apply(
    manager: EntityManager,
    decision: CareDecisionEntity,
    { before, correction }: { readonly before: RecordedDecision; readonly correction: Correction },
  ): Promise<RecordedDecision> {
    const after = await reopenExecution(manager, decision.id, {
      before,
      after: correctRecord(before, correction),
    });
    for (const field of EXECUTIONS) {
      if (correction[field]) assertInForce(`input.${field}`, correction[field], after);
    }
    if (JSON.stringify(after) === JSON.stringify(before))
      throw new BadUserInputError('input', 'corrects nothing', { rule: 'NOTHING_GIVEN' });
    const days = daysIn(after);
    const { validUntil, caseReference } = after;
    assertCorrectedGrounds({ ...decision, decidedOn: days.decidedOn, validUntil });
    if (validUntil < before.validUntil) await assertLastDay(manager, decision, after);
    await assertFirstDay(manager, decision, { before, after });
    const { executedOn } = correction;
    if (executedOn) {
      const today = todayOf(this.context.clock);
      await assertExecutionDay(manager, decision, { executedOn, today });
    }
    const isUndone = executedOnOf(before) !== null && days.executedOn === null;
    if (isUndone) await assertNoPlacement(manager, decision, { to: stateOf(days) });
    const closureReason = days.closedOn === null ? null : decision.closureReason;
    await manager.update(CareDecisionEntity, decision.id, {
      ...days,
      closureReason,
      validUntil,
      caseReference,
    });
    await replaceWaits(manager, decision.id, waitsOf(after));
    return after;
  }
}

function correctRecord(before: RecordedDecision, correction: Correction): RecordedDecision {
  const { validUntil, caseReference } = correction;
  return {
    ...correctTimeline(before, correction),
    validUntil: validUntil ?? before.validUntil,
    caseReference: isGiven(caseReference)
      ? toCaseReference('input.caseReference', caseReference)
      : before.caseReference,
  };
}

function daysIn(timeline: DecisionTimeline) {
  return {
    decidedOn: timeline.decidedOn,
    interruptedOn: interruptedOnOf(timeline),
    executedOn: executedOnOf(timeline),
    closedOn: timeline.closedOn,
  };
}
