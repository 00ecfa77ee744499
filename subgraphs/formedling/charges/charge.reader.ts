import { BadUserInputError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { unknownDistrict } from '../../harness/errors/unknown-district';
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

/** Of a charge (alias `h`): itself, and its credit. */
const ENTRIES = `SELECT 'CHARGE', h.charged_on, NULL::date, h.amount
  UNION ALL SELECT 'CREDIT', r.credited_on, h.charged_on, r.amount FROM charge_credit r WHERE r.proposal_id = h.proposal_id`;

export class ChargeReader {
  constructor(private readonly context: FormedlingContext) {}

  /** Those of the district, and of what it has taken over, and what was credited of them, by day. @throws ForbiddenError, BadUserInputError */
  async list(caller: Caller, { district, from, to }: ChargePeriod): Promise<Charge[]> {
    const { registry, dataSource } = this.context;
    const codes = codesOf(district, registry);
    const conditions = visibleCharges(viewerOf(caller, registry), codes);
    if (codes.length === 0) throw unknownDistrict('district', district);
    if (to < from)
      throw new BadUserInputError('to', 'must not be before from', {
        rule: 'BEFORE_OTHER',
        value: to,
        other: 'from',
      });
    conditions.add('e.day BETWEEN ? AND ?', from, to);
    return readRows<Charge>(dataSource, {
      text: `SELECT h.request_id AS "requestId",
          (SELECT r.decision_id FROM placement_request r WHERE r.id = h.request_id) AS "decisionId", 
          e.kind, e.day AS "chargedOn", e.credit_of AS "creditOf", e.amount::text
        FROM charge h CROSS JOIN LATERAL (${ENTRIES}) e (kind, day, credit_of, amount)
        WHERE ${conditions} ORDER BY e.day, h.proposal_id, e.kind`,
      values: conditions.values,
    });
  }
}
