import type { IsoDate } from '../../service/calendar';
import { BadUserInputError, ForbiddenError } from '../../service/errors';
import { readRows } from '../../service/read-rows';
import type { Caller } from '../../service/token-verifier';
import type { FormedlingContext } from '../formedling-context';
import { codesOf, viewerOf } from '../policy/brokering-viewer';
import type { Charge } from './charge.type';

export interface ChargePeriod {
  readonly district: string;
  /** Both days belong to the period. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const CHARGES = `SELECT request_id AS "requestId", charged_on AS "chargedOn", amount::text FROM charge
  WHERE district = ANY($1) AND charged_on BETWEEN $2 AND $3 ORDER BY charged_on, proposal_id`;

export class ChargeReader {
  constructor(private readonly context: FormedlingContext) {}

  /** Those of the district, and of what it has taken over, by day. @throws ForbiddenError, BadUserInputError */
  async list(caller: Caller, { district, from, to }: ChargePeriod): Promise<Charge[]> {
    const { registry, dataSource } = this.context;
    const viewer = viewerOf(caller, registry);
    const codes = codesOf(district, registry);
    const isOwn = viewer.kind === 'district' && codes.some((code) => viewer.codes.includes(code));
    if (viewer.kind !== 'everything' && !isOwn) {
      throw new ForbiddenError('Charges are shown to the charged district and the resursteam.');
    }
    if (to < from) throw new BadUserInputError('to', 'must not be before from');
    return readRows<Charge>(dataSource, { text: CHARGES, values: [codes, from, to] });
  }
}
