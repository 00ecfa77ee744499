import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type IsoDate, todayOf } from '../../service/calendar';
import { BadUserInputError } from '../../service/errors';
import { runCommand } from '../../service/idempotency/run-command';
import type { Caller } from '../../service/token-verifier';
import type { DistrictContext } from '../district-context';
import { formatGlobalId } from '../global-id';
import { type DecisionAct, requireDecisionAccess, requireDecisionId } from '../policy/decision-access';
import { CareDecisionEntity } from './care-decision.entity';
import type { ClosureReason, DelayReason } from './care-decision.enums';
import { assertState, DecisionState, decisionConflict, stateOf } from './decision-state';
import { startWaiting, stopWaiting } from './decision-waits';
import { assertLegalBasis } from './legal-basis';
import { lockDecision } from './lock-decision';
import type { RecordDecisionInput } from './record-decision.input';

const { WAITING, INTERRUPTED, EXECUTED, CLOSED } = DecisionState;
/** LVU 22 § ends at twenty. */
const LVU_AGE = 20;
const LONGEST_NOTE = 2_000;

/** A decision's way from its day until it is closed (`decision-state.ts`). Each command answers with the decision's id. */
export class CareDecisionService {
  constructor(private readonly context: DistrictContext) {}

  async record(caller: Caller, input: RecordDecisionInput): Promise<string> {
    const { territory, dataSource } = this.context;
    requireDecisionAccess(caller, territory, 'DECIDE', input.district);
    const district = territory.servedBy(input.district);
    if (district === undefined) throw new BadUserInputError('input.district', 'is not served here');
    this.assertInput(input);
    return runCommand(dataSource, async (manager) => {
      const decision = toEntity(input, district, caller);
      await manager.insert(CareDecisionEntity, decision);
      await startWaiting(manager, decision.id, { from: decision.decidedOn, isInterruption: false });
      return formatGlobalId(district, decision.id);
    });
  }

  interrupt(caller: Caller, decisionId: string, on: IsoDate): Promise<string> {
    return this.change(caller, { act: 'DECIDE', decisionId }, async (manager, decision) => {
      assertState(decision, [EXECUTED], INTERRUPTED);
      this.assertDay(on, decision.executedOn!);
      await manager.update(CareDecisionEntity, decision.id, { interruptedOn: on, executedOn: null });
      await startWaiting(manager, decision.id, { from: on, isInterruption: true });
    });
  }

  recordDelay(
    caller: Caller,
    decisionId: string,
    { reason, note }: { readonly reason: DelayReason; readonly note: string | null },
  ): Promise<string> {
    if (note !== null && note.length > LONGEST_NOTE) {
      throw new BadUserInputError('note', `is longer than ${LONGEST_NOTE} characters`);
    }
    return this.change(caller, { act: 'DOCUMENT', decisionId }, async (manager, decision) => {
      assertState(decision, [WAITING, INTERRUPTED], stateOf(decision));
      await manager.query(
        'INSERT INTO delay (decision_id, reason, note, recorded_by) VALUES ($1, $2, $3, $4)',
        [decision.id, reason, note?.trim() || null, caller.subject],
      );
    });
  }

  close(
    caller: Caller,
    decisionId: string,
    { on, reason }: { readonly on: IsoDate; readonly reason: ClosureReason },
  ): Promise<string> {
    return this.change(caller, { act: 'DECIDE', decisionId }, async (manager, decision) => {
      assertState(decision, [WAITING, INTERRUPTED, EXECUTED], CLOSED);
      if (await hasRunningPlacement(manager, decision.id)) {
        throw decisionConflict('PLACEMENT_RUNNING', stateOf(decision), CLOSED);
      }
      this.assertDay(on, decision.executedOn ?? decision.interruptedOn ?? decision.decidedOn);
      await manager.update(CareDecisionEntity, decision.id, { closedOn: on, closureReason: reason });
      await stopWaiting(manager, decision.id, on);
    });
  }

  private change(
    caller: Caller,
    { act, decisionId }: { readonly act: DecisionAct; readonly decisionId: string },
    apply: (manager: EntityManager, decision: CareDecisionEntity) => Promise<void>,
  ): Promise<string> {
    const { territory, dataSource } = this.context;
    const id = requireDecisionId(caller, territory, { act, id: decisionId, what: 'Decision' });
    return runCommand(dataSource, async (manager) => {
      const decision = await lockDecision(manager, id, territory);
      await apply(manager, decision);
      return formatGlobalId(decision.district, decision.id);
    });
  }

  private assertInput(input: RecordDecisionInput): void {
    const { decidedOn, validUntil, birthYear, law } = input;
    if (input.caseReference.trim() === '')
      throw new BadUserInputError('input.caseReference', 'must not be blank');
    if (decidedOn > todayOf(this.context.clock)) {
      throw new BadUserInputError('input.decidedOn', 'must not be in the future');
    }
    if (validUntil <= decidedOn) throw new BadUserInputError('input.validUntil', 'must be after decidedOn');
    const age = Number(decidedOn.slice(0, 4)) - birthYear;
    if (age < 0) throw new BadUserInputError('input.birthYear', 'must not be after decidedOn');
    if (law === 'LVU' && age > LVU_AGE)
      throw new BadUserInputError('input.law', 'LVU is for those under twenty');
    assertLegalBasis(input);
  }

  private assertDay(on: IsoDate, earliest: IsoDate): void {
    if (on < earliest) throw new BadUserInputError('on', `must not be before ${earliest}`);
    if (on > todayOf(this.context.clock)) throw new BadUserInputError('on', 'must not be in the future');
  }
}

async function hasRunningPlacement(manager: EntityManager, decisionId: string): Promise<boolean> {
  const rows = await manager.query(
    `SELECT 1 FROM placement WHERE decision_id = $1 AND status = 'RUNNING' LIMIT 1`,
    [decisionId],
  );
  return rows.length > 0;
}

function toEntity(input: RecordDecisionInput, district: string, caller: Caller): CareDecisionEntity {
  const { law, programArea, intervention, gender, birthYear, decidedOn, validUntil } = input;
  const facts = { law, programArea, intervention, gender, birthYear, decidedOn, validUntil };
  return Object.assign(new CareDecisionEntity(), facts, {
    id: randomUUID(),
    district,
    caseReference: input.caseReference.trim(),
    recordedBy: caller.subject,
  });
}
