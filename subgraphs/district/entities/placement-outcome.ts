import { registerEnum } from '../../vocabulary/register-enum';
import type { ClosureReason } from './care-decision.enums';

/** What becomes of a decision in the same step as the placement that executes it ends. */
export enum DecisionAfterPlacement {
  INTERRUPTED = 'INTERRUPTED',
  CLOSED = 'CLOSED',
}

registerEnum(DecisionAfterPlacement, {
  name: 'DecisionAfterPlacement',
  description: 'What becomes of a decision as its placement ends.',
  values: {
    INTERRUPTED: 'The need remains: it waits, from the day of the end on, to be executed again.',
    CLOSED: 'It is closed, for a reason; a handlaggare decides so.',
  },
});

export interface PlacementOutcome {
  readonly decision: DecisionAfterPlacement;
  /** Given when it is closed. */
  readonly closureReason: ClosureReason | null;
}
