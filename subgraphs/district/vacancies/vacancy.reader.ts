import type { Caller } from '../../../platform/tokens/token-verifier';
import { countRows } from '../../harness/access-log/record/count-rows';
import { assertPageSize, toPage } from '../../harness/paging/page';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { toPoolPage } from '../districts/to-pool-page';
import { isAt, type PoolPageArguments, placesAt, uuidsOf } from '../ids/rows-at';
import { decodeVacancyCursor, encodeVacancyCursor } from './vacancy.cursor';
import type { VacancyFilter } from './vacancy.filter';
import { VACANCY_COLUMNS, VACANCY_KEYS, type VacancyRow } from './vacancy.mapper';
import type { VacancyConnection } from './vacancy.type';
import { openVacancies } from './vacancy-conditions';

export interface VacancyListArguments extends PoolPageArguments {
  readonly filter?: VacancyFilter | null;
}

const FROM = `FROM vacancy v JOIN candidate c ON c.id = v.candidate_id`;

/** Lists of open vacancies, soonest first: one query for a page, one more when the total is selected. */
export class VacancyReader {
  constructor(private readonly context: DistrictContext) {}

  async list(caller: Caller, args: VacancyListArguments): Promise<VacancyConnection> {
    assertPageSize(args.first);
    const conditions = openVacancies(this.context, caller, args.filter ?? {});
    if (args.after) {
      conditions.add('(v.starts_on, v.district, v.id) > (?, ?, ?)', ...decodeVacancyCursor(args.after));
    }
    if (args.at) {
      const places = placesAt(args.at, decodeVacancyCursor);
      const columns = '(v.starts_on, v.district, v.id)';
      conditions
        .add('v.id = ANY(?)', uuidsOf(places))
        .add(isAt(conditions, places, { columns, type: 'date' }));
    }
    const rows = await readRows<VacancyRow>(this.context.dataSource, {
      text: `SELECT ${args.keysOnly ? VACANCY_KEYS : VACANCY_COLUMNS} ${FROM} WHERE ${conditions} ORDER BY v.starts_on, v.district, v.id LIMIT ${conditions.parameter(args.first + 1)}`,
      values: conditions.values,
    });
    const page = { ...toPage(rows, args, encodeVacancyCursor), ...this.count(caller, args.filter ?? {}) };
    return toPoolPage(page, this.context.keySealer);
  }

  private count(caller: Caller, filter: VacancyFilter) {
    return countRows(this.context.dataSource, {
      select: (columns) => {
        const conditions = openVacancies(this.context, caller, filter);
        return { text: `SELECT ${columns} ${FROM} WHERE ${conditions}`, values: conditions.values };
      },
      subjects: [`c.district || ':' || c.id`],
    });
  }
}
