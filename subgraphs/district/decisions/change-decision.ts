import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import type { DistrictContext } from '../context/district-context';
import type { CareDecisionEntity } from '../entities/care-decision.entity';
import { formatGlobalId } from '../ids/global-id';
import { type DecisionAct, requireDecisionId } from '../policy/decision-access';
import { lockDecision } from './lock-decision';

export interface ChangeTarget {
  readonly act: DecisionAct;
  /** Global id. */
  readonly decisionId: string;
}

/**
 * Changes one decision that the caller may change, locked, in one transaction. Answers with its id.
 *
 * @throws ForbiddenError, NotFoundError as `requireDecisionId` and `lockDecision` do
 */
export function changeDecision(
  { territory, dataSource }: DistrictContext,
  { caller, act, decisionId }: ChangeTarget & { readonly caller: Caller },
  apply: (manager: EntityManager, decision: CareDecisionEntity) => Promise<void>,
): Promise<string> {
  const id = requireDecisionId(caller, territory, { act, id: decisionId, what: 'Decision' });
  return runCommand(dataSource, async (manager) => {
    const decision = await lockDecision(manager, id, territory);
    await apply(manager, decision);
    return formatGlobalId(decision.district, decision.id);
  });
}
