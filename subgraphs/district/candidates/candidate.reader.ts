import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { countRows } from '../../harness/access-log/record/count-rows';
import { assertPageSize, toPage } from '../../harness/paging/page';
import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { addServedDistricts } from '../districts/served-districts';
import { toPoolPage } from '../districts/to-pool-page';
import type { CandidateOrder } from '../entities/candidate.enums';
import { isAt, type PoolPageArguments, placesAt, uuidsOf } from '../ids/rows-at';
import { requireVisibility, visibleCandidates } from '../policy/visibility';
import { CANDIDATE_ORDERS, decodeCandidateCursor, encodeCandidateCursor } from './candidate.cursor';
import type { CandidateFilter } from './candidate.filter';
import { CANDIDATE_COLUMNS, CANDIDATE_KEYS, type CandidateRow, toCandidate } from './candidate.mapper';
import type { CandidateConnection } from './candidate.type';
import { addCandidateFilter, addClearanceFilter } from './candidate-conditions';

export interface CandidateListArguments extends PoolPageArguments {
  readonly filter?: CandidateFilter | null;
  readonly orderBy: CandidateOrder;
}

/** Lists of candidates: one query for a page, one more when the total is selected. */
export class CandidateReader {
  constructor(private readonly context: DistrictContext) {}

  async list(caller: Caller, args: CandidateListArguments): Promise<CandidateConnection> {
    assertPageSize(args.first);
    const order = CANDIDATE_ORDERS[args.orderBy];
    const conditions = this.conditions(caller, args.filter ?? {});
    if (args.after) {
      conditions.add(
        `(${order.column}, c.district, c.id) > (?, ?, ?)`,
        ...decodeCandidateCursor(order, args.after),
      );
    }
    if (args.at) {
      const places = placesAt(args.at, (cursor) => decodeCandidateCursor(order, cursor));
      const columns = `(${order.column}, c.district, c.id)`;
      conditions
        .add('c.id = ANY(?)', uuidsOf(places))
        .add(isAt(conditions, places, { columns, type: 'date' }));
    }
    const rows = await readRows<CandidateRow>(this.context.dataSource, {
      text: `SELECT ${args.keysOnly ? CANDIDATE_KEYS : CANDIDATE_COLUMNS} FROM candidate c WHERE ${conditions} ORDER BY ${order.column}, c.district, c.id LIMIT ${conditions.parameter(args.first + 1)}`,
      values: conditions.values,
    });
    const candidates = rows.map((row) => toCandidate(row, this.context.territory));
    const page = {
      ...toPage(candidates, args, (candidate) => encodeCandidateCursor(order, candidate)),
      ...this.count(caller, args.filter ?? {}),
    };
    return toPoolPage(page, this.context.keySealer);
  }

  private count(caller: Caller, filter: CandidateFilter) {
    return countRows(this.context.dataSource, {
      select: (columns) => {
        const conditions = this.conditions(caller, filter);
        return { text: `SELECT ${columns} FROM candidate c WHERE ${conditions}`, values: conditions.values };
      },
      subjects: [`c.district || ':' || c.id`],
    });
  }

  private conditions(caller: Caller, filter: CandidateFilter): AuthorisedConditions {
    const { territory, vocabularies, clock } = this.context;
    const visibility = requireVisibility(caller, territory, todayOf(clock));
    const conditions = visibleCandidates(visibility);
    addCandidateFilter(conditions, filter, vocabularies);
    addClearanceFilter(conditions, filter, visibility);
    addServedDistricts(conditions, territory.servedAmong(filter.districts), territory);
    return conditions;
  }
}
