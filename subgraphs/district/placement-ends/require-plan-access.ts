import { ForbiddenError } from '../../../platform/errors/errors';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { Territory } from '../districts/territory';
import type { PlacementEntity } from '../entities/placement.entity';
import { DecisionAfterPlacement } from '../entities/placement-outcome';
import { mayActOnDecisions } from '../policy/decision-access';

/**
 * A plan to close the decision is given up, or carried out otherwise, by who decides.
 *
 * @throws ForbiddenError `CLOSE_IS_PLANNED` for all others
 */
export function requirePlanAccess(
  caller: Caller,
  { plannedDecision, district }: Pick<PlacementEntity, 'plannedDecision' | 'district'>,
  territory: Territory,
): void {
  if (plannedDecision !== DecisionAfterPlacement.CLOSED) return;
  if (mayActOnDecisions(caller, territory, 'DECIDE', district)) return;
  throw new ForbiddenError(
    'The end of this placement is planned to close its decision, which is for a handläggare to change.',
    'CLOSE_IS_PLANNED',
  );
}
