import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { lookForRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { parseGlobalId } from '../ids/global-id';
import { requireAtMost, serviceRows } from '../policy/service-access';
import type { EndedDecision } from './ended-decision.type';

/**
 * Which of these decisions are closed, executed as a whole, or past their last day. The brokering asks for those of its live
 * requests, again and again; nothing is acknowledged, and none is missed while it is down.
 */
export class EndedDecisions {
  constructor(private readonly context: DistrictContext) {}

  /** @throws ForbiddenError, BadUserInputError */
  list(caller: Caller, ids: readonly string[]): Promise<EndedDecision[]> {
    const uuids = requireAtMost('ids', ids).flatMap((id) => parseGlobalId(id)?.uuid ?? []);
    const { values } = serviceRows(caller, uuids, todayOf(this.context.clock));
    return lookForRows<EndedDecision>(this.context.outbox, {
      text: `/* standing errand */ SELECT d.district || ':' || d.id AS "decisionId",
          CASE WHEN d.closed_on IS NOT NULL THEN 'DECISION_CLOSED'
            WHEN d.executed_on IS NOT NULL THEN 'DECISION_EXECUTED' ELSE 'DECISION_EXPIRED' END AS reason
        FROM care_decision d
        WHERE d.id = ANY($1) AND (d.closed_on IS NOT NULL OR d.executed_on IS NOT NULL OR d.valid_until < $2)
        ORDER BY d.id`,
      values,
    });
  }
}
