import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { lookForRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { serviceRows } from '../policy/service-access';
import type { LostClearance } from './lost-clearance.type';

/**
 * Placements that run with a candidate of this district that is not cleared as of today: a check was not passed, is missing or has
 * expired, or the candidate has been rejected. The brokering tells the parties of it, and that it is over once a placement is not
 * among them any more.
 */
export class LostClearances {
  constructor(private readonly context: DistrictContext) {}

  list(caller: Caller): Promise<LostClearance[]> {
    const { outbox, clock } = this.context;
    const { values } = serviceRows(caller, todayOf(clock));
    return lookForRows<LostClearance>(outbox, {
      text: `SELECT v.placement_id AS "placementId" FROM vacancy v JOIN candidate c ON c.id = v.candidate_id
        WHERE v.status = 'FILLED' AND v.placement_id IS NOT NULL AND (c.checks_valid_until < $1 OR c.status = 'REJECTED')
        ORDER BY v.id`,
      values,
    });
  }
}
