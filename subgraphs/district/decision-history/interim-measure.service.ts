import { BadUserInputError } from '../../../platform/errors/errors';
import { assertNoPersonalNumber } from '../../../platform/text/personal-number';
import { toGivenText } from '../../../platform/text/to-given-text';
import { type IsoDate, todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictContext } from '../context/district-context';
import { assertWaiting } from '../decision-rules/assert-waiting';
import { changeDecision, type ReadDecision } from '../decisions/change-decision';

export interface RecordedMeasure {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly description: string;
}

/** What the client is given while the decision waits. */
export class InterimMeasureService {
  constructor(private readonly context: DistrictContext) {}

  record(
    caller: Caller,
    { decisionId, version }: ReadDecision,
    { from, until, description: text }: RecordedMeasure,
  ): Promise<string> {
    const description = toGivenText('description', text);
    assertNoPersonalNumber('description', description);
    if (until !== null && until < from)
      throw new BadUserInputError('until', 'must not be before from', {
        rule: 'BEFORE_OTHER',
        value: until,
        other: 'from',
      });
    return changeDecision(
      this.context,
      { caller, act: 'DOCUMENT', decisionId, version },
      async (manager, decision) => {
        assertWaiting(decision, todayOf(this.context.clock));
        if (from < decision.decidedOn)
          throw new BadUserInputError('from', 'must not be before the decision', {
            rule: 'TOO_EARLY',
            value: from,
            earliest: decision.decidedOn,
          });
        await manager.query(
          `INSERT INTO interim_measure (decision_id, from_on, until_on, description, recorded_by)
            VALUES ($1, $2, $3, $4, $5)`,
          [decision.id, from, until, description, caller.subject],
        );
      },
    );
  }
}
