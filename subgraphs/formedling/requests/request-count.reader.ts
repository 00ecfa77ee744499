import type { Caller } from '../../../platform/tokens/token-verifier';
import { FEW } from '../../harness/access-log/record/row-count';
import { type CountedGroup, sumCounts } from '../../harness/access-log/record/sum-counts';
import { readRows } from '../../harness/rows/read-rows';
import type { FormedlingContext } from '../context/formedling-context';
import { toDistrictType } from '../districts/district.mapper';
import type { PlacementRequestFilter } from './request.filter';
import { requestConditions } from './request-conditions';
import type { RequestCount } from './request-count.type';

type CountRow = CountedGroup & { readonly district: string };

export class RequestCountReader {
  constructor(private readonly context: FormedlingContext) {}

  /** Of each district in force that has any, in the order of the registry. @throws ForbiddenError, BadUserInputError */
  async read(caller: Caller, filter: PlacementRequestFilter): Promise<RequestCount[]> {
    const { dataSource, registry } = this.context;
    const conditions = requestConditions(this.context, caller, filter);
    const rows = await readRows<CountRow>(dataSource, {
      text: `SELECT r.district, count(*) AS count,
          CASE WHEN count(DISTINCT r.decision_id) <= ${FEW} THEN array_agg(DISTINCT r.decision_id) END AS counted
        FROM placement_request r WHERE ${conditions} GROUP BY r.district`,
      values: conditions.values,
    });
    return registry.inForce.flatMap((entry) => {
      const own = rows.filter(({ district }) => registry.resolve(district) === entry);
      return own.length === 0 ? [] : [{ district: toDistrictType(entry, registry), ...sumCounts(own) }];
    });
  }
}
