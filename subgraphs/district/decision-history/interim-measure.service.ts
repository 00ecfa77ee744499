import { BadUserInputError } from '../../../platform/errors/errors';
import { type IsoDate, todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictContext } from '../context/district-context';
import { assertWaiting } from '../decision-rules/assert-waiting';
import { changeDecision } from '../decisions/change-decision';

export interface RecordedMeasure {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly description: string;
}

const LONGEST_DESCRIPTION = 2_000;

/** What the client is given while the decision waits. */
export class InterimMeasureService {
  constructor(private readonly context: DistrictContext) {}

  record(caller: Caller, decisionId: string, { from, until, description }: RecordedMeasure): Promise<string> {
    if (description.trim() === '' || description.length > LONGEST_DESCRIPTION) {
      throw new BadUserInputError('description', `must have 1 to ${LONGEST_DESCRIPTION} characters`);
    }
    if (until !== null && until < from) throw new BadUserInputError('until', 'must not be before from');
    return changeDecision(
      this.context,
      { caller, act: 'DOCUMENT', decisionId },
      async (manager, decision) => {
        assertWaiting(decision, todayOf(this.context.clock));
        if (from < decision.decidedOn) throw new BadUserInputError('from', 'must not be before the decision');
        await manager.query(
          `INSERT INTO interim_measure (decision_id, from_on, until_on, description, recorded_by)
            VALUES ($1, $2, $3, $4, $5)`,
          [decision.id, from, until, description.trim(), caller.subject],
        );
      },
    );
  }
}
