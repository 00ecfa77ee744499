import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { BadUserInputError } from '../../../platform/errors/errors';
import { showValue } from '../../../platform/text/show-text';
import { type IsoDate, todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import type { DelayReason } from '../../vocabulary/decision.enums';
import type { DistrictContext } from '../context/district-context';
import { assertGrounds } from '../decision-rules/assert-grounds';
import { assertPastDay } from '../decision-rules/assert-past-day';
import { assertWaiting } from '../decision-rules/assert-waiting';
import { toCaseReference } from '../decision-rules/case-reference';
import { assertState, DecisionState } from '../decision-rules/decision-state';
import { startWaiting, stopWaiting } from '../decision-rules/decision-waits';
import { endOwnParts, ownPartSince } from '../decision-rules/partial-executions';
import { CareDecisionEntity } from '../entities/care-decision.entity';
import { ClosureReason } from '../entities/care-decision.enums';
import { formatGlobalId } from '../ids/global-id';
import { requireDecisionAccess } from '../policy/decision-access';
import { assertNoPlacement } from './assert-no-placement';
import { type ChangeTarget, changeDecision, type ReadDecision } from './change-decision';
import type { RecordDecisionInput } from './record-decision.input';

const { WAITING, INTERRUPTED, EXECUTED, CLOSED } = DecisionState;
const LONGEST_NOTE = 2_000;

/** A decision's way from its day until it is closed (`decision-state.ts`). Each command answers with the decision's id. */
export class CareDecisionService {
  constructor(private readonly context: DistrictContext) {}

  async record(caller: Caller, input: RecordDecisionInput): Promise<string> {
    const { territory, dataSource } = this.context;
    requireDecisionAccess(caller, territory, 'DECIDE', input.district);
    const district = territory.servedBy(input.district);
    if (district === undefined)
      throw new BadUserInputError('input.district', 'is not served here', {
        rule: 'UNKNOWN_DISTRICT',
        value: showValue(input.district),
      });
    this.assertInput(input);
    return runCommand(dataSource, async (manager) => {
      const decision = toEntity(input, district, caller);
      await manager.insert(CareDecisionEntity, decision);
      await startWaiting(manager, decision.id, { from: decision.decidedOn, isInterruption: false });
      return formatGlobalId(district, decision.id);
    });
  }

  interrupt(caller: Caller, { decisionId, version }: ReadDecision, on: IsoDate): Promise<string> {
    return this.change(caller, { act: 'DECIDE', decisionId, version }, async (manager, decision) => {
      const mayHavePart = decision.executedOn === null && decision.closedOn === null;
      const partSince = mayHavePart ? await ownPartSince(manager, decision.id) : null;
      if (partSince !== null) {
        this.assertDay(on, partSince);
        await endOwnParts(manager, decision.id, on);
        return;
      }
      assertState(decision, [EXECUTED], INTERRUPTED);
      await assertNoPlacement(manager, decision, { to: INTERRUPTED });
      this.assertDay(on, decision.executedOn!);
      await manager.update(CareDecisionEntity, decision.id, { interruptedOn: on, executedOn: null });
      await startWaiting(manager, decision.id, { from: on, isInterruption: true });
    });
  }

  recordDelay(
    caller: Caller,
    { decisionId, version }: ReadDecision,
    { reason, note }: { readonly reason: DelayReason; readonly note: string | null },
  ): Promise<string> {
    if (note !== null && note.length > LONGEST_NOTE) {
      throw new BadUserInputError('note', `is longer than ${LONGEST_NOTE} characters`, {
        rule: 'TOO_LONG',
        maximum: LONGEST_NOTE,
      });
    }
    return this.change(caller, { act: 'DOCUMENT', decisionId, version }, async (manager, decision) => {
      assertWaiting(decision, todayOf(this.context.clock));
      await manager.query(
        'INSERT INTO delay (decision_id, reason, note, recorded_by) VALUES ($1, $2, $3, $4)',
        [decision.id, reason, note?.trim() || null, caller.subject],
      );
    });
  }

  close(
    caller: Caller,
    { decisionId, version }: ReadDecision,
    { on, reason }: { readonly on: IsoDate; readonly reason: ClosureReason },
  ): Promise<string> {
    if (reason === ClosureReason.EXPIRED) {
      throw new BadUserInputError('reason', 'must not be EXPIRED: a decision lapses by itself', {
        rule: 'LAPSES_BY_ITSELF',
        value: reason,
      });
    }
    return this.change(caller, { act: 'DECIDE', decisionId, version }, async (manager, decision) => {
      assertState(decision, [WAITING, INTERRUPTED, EXECUTED], CLOSED);
      await assertNoPlacement(manager, decision, { to: CLOSED });
      this.assertDay(on, decision.executedOn ?? decision.interruptedOn ?? decision.decidedOn);
      await manager.update(CareDecisionEntity, decision.id, { closedOn: on, closureReason: reason });
      await stopWaiting(manager, decision.id, on);
    });
  }

  private change(
    caller: Caller,
    target: ChangeTarget,
    apply: (manager: EntityManager, decision: CareDecisionEntity) => Promise<void>,
  ): Promise<string> {
    return changeDecision(this.context, { caller, ...target }, apply);
  }

  private assertInput(input: RecordDecisionInput): void {
    assertPastDay('input.decidedOn', input.decidedOn, this.context.clock);
    assertGrounds(input);
  }

  private assertDay(on: IsoDate, earliest: IsoDate): void {
    if (on < earliest)
      throw new BadUserInputError('on', `must not be before ${earliest}`, {
        rule: 'TOO_EARLY',
        value: on,
        earliest,
      });
    assertPastDay('on', on, this.context.clock);
  }
}

function toEntity(input: RecordDecisionInput, district: string, caller: Caller): CareDecisionEntity {
  const { law, programArea, intervention, gender, birthYear, decidedOn, validUntil } = input;
  const facts = { law, programArea, intervention, gender, birthYear, decidedOn, validUntil };
  return Object.assign(new CareDecisionEntity(), facts, {
    id: randomUUID(),
    district,
    caseReference: toCaseReference('input.caseReference', input.caseReference),
    recordedBy: caller.subject,
  });
}
