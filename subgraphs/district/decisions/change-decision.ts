import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import { assertVersion } from '../../harness/versions/assert-version';
import type { DistrictContext } from '../context/district-context';
import type { CareDecisionEntity } from '../entities/care-decision.entity';
import { formatGlobalId } from '../ids/global-id';
import { type DecisionAct, requireDecisionId } from '../policy/decision-access';
import { lockDecision } from './lock-decision';

/** Which one, as the caller has read it. */
export interface ReadDecision {
  /** Global id. */
  readonly decisionId: string;
  /** As it was read. */
  readonly version?: number | null;
}

export interface ChangeTarget extends ReadDecision {
  readonly act: DecisionAct;
}

/**
 * Changes one decision that the caller may change, locked, in one transaction. Answers with its id.
 *
 * @throws ForbiddenError, NotFoundError as `requireDecisionId` and `lockDecision` do; ConflictError `VERSION_CONFLICT`
 */
export function changeDecision(
  { territory, dataSource }: DistrictContext,
  { caller, act, decisionId, version }: ChangeTarget & { readonly caller: Caller },
  apply: (manager: EntityManager, decision: CareDecisionEntity) => Promise<void>,
): Promise<string> {
  const id = requireDecisionId(caller, territory, { act, id: decisionId, what: 'Decision' });
  return runCommand(dataSource, async (manager) => {
    const decision = await lockDecision(manager, id, territory);
    const globalId = formatGlobalId(decision.district, decision.id);
    assertDecisionVersion(version, decision, globalId);
    await apply(manager, decision);
    return globalId;
  });
}

function assertDecisionVersion(
  read: number | null | undefined,
  { version, decidedOn, validUntil, interruptedOn, executedOn, closedOn }: CareDecisionEntity,
  id: string,
): void {
  const current = { decidedOn, validUntil, interruptedOn, executedOn, closedOn };
  assertVersion(read, { what: 'decision', id, version, current });
}
