import { ConflictError } from '../../../platform/errors/errors';
import type { PlacementStatus } from '../entities/placement.entity';

export type PlacementConflict =
  | 'PLACEMENT_EXISTS'
  | 'PLACEMENT_CANCELLED'
  | 'PLACEMENT_ENDED'
  | 'PLACEMENT_WITHDRAWN'
  | 'PLACEMENT_BEGUN'
  | 'STARTS_OUTSIDE_DECISION'
  | 'ENDS_OUTSIDE_DECISION';

const MESSAGES: Readonly<Record<PlacementConflict, string>> = {
  PLACEMENT_EXISTS: 'A placement of this id exists with other facts.',
  PLACEMENT_CANCELLED: 'The placement is cancelled.',
  PLACEMENT_ENDED: 'The placement has ended.',
  PLACEMENT_WITHDRAWN: 'The placement was withdrawn before it began.',
  PLACEMENT_BEGUN: 'The placement has begun: it is to be ended.',
  STARTS_OUTSIDE_DECISION: 'The placement does not start within the decision.',
  ENDS_OUTSIDE_DECISION: 'The placement does not end within the decision.',
};

export function placementConflict(
  reason: PlacementConflict,
  transition: { readonly from?: PlacementStatus; readonly to?: PlacementStatus } = {},
): ConflictError {
  return new ConflictError(MESSAGES[reason], { reason, ...transition });
}
