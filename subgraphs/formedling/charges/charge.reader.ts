import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { readRows } from '../../harness/rows/read-rows';
import type { FormedlingContext } from '../context/formedling-context';
import { codesOf, viewerOf, visibleCharges } from '../policy/brokering-viewer';
import type { Charge } from './charge.type';

export interface ChargePeriod {
  readonly district: string;
  /** Both days belong to the period. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export class ChargeReader {
  constructor(private readonly context: FormedlingContext) {}

  /** Those of the district, and of what it has taken over, by day. @throws ForbiddenError, BadUserInputError */
  async list(caller: Caller, { district, from, to }: ChargePeriod): Promise<Charge[]> {
    const { registry, dataSource } = this.context;
    const conditions = visibleCharges(viewerOf(caller, registry), codesOf(district, registry));
    if (to < from) throw new BadUserInputError('to', 'must not be before from');
    conditions.add('h.charged_on BETWEEN ? AND ?', from, to);
    return readRows<Charge>(dataSource, {
      text: `SELECT h.request_id AS "requestId",
          (SELECT r.decision_id FROM placement_request r WHERE r.id = h.request_id) AS "decisionId", h.charged_on AS "chargedOn", h.amount::text FROM charge h
        WHERE ${conditions} ORDER BY h.charged_on, h.proposal_id`,
      values: conditions.values,
    });
  }
}
