import type { Caller } from '../../../platform/tokens/token-verifier';
import { lookForRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { REVOKED } from '../hold-log/log-revocation';
import { requireAtMost, serviceRows } from '../policy/service-access';
import type { EndedHold } from './ended-hold.type';

/**
 * Which of these holds the district has taken back. The brokering asks for those of its live proposals, again and again: there
 * is nothing to acknowledge, and none is missed while it is down.
 */
export class EndedHolds {
  constructor(private readonly context: DistrictContext) {}

  /** @throws ForbiddenError, BadUserInputError */
  list(caller: Caller, ids: readonly string[]): Promise<EndedHold[]> {
    const { values } = serviceRows(caller, requireAtMost('ids', ids), REVOKED);
    return lookForRows<EndedHold>(this.context.outbox, {
      text: `SELECT id AS "holdId", substr(end_reason, length($2) + 1) AS reason FROM vacancy_hold
        WHERE id = ANY($1) AND starts_with(end_reason, $2) ORDER BY id`,
      values,
    });
  }
}
