import type { Caller } from '../../../platform/tokens/token-verifier';
import { countRows } from '../../harness/access-log/record/count-rows';
import { assertPageSize, type PageArguments, toPage } from '../../harness/paging/page';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { NO_MISSING_DISTRICTS } from '../districts/missing-district.type';
import { decodeVacancyCursor, encodeVacancyCursor } from './vacancy.cursor';
import type { VacancyFilter } from './vacancy.filter';
import { VACANCY_COLUMNS, type VacancyRow } from './vacancy.mapper';
import type { VacancyConnection } from './vacancy.type';
import { openVacancies } from './vacancy-conditions';

export interface VacancyListArguments extends PageArguments {
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
    const rows = await readRows<VacancyRow>(this.context.dataSource, {
      text: `SELECT ${VACANCY_COLUMNS} ${FROM} WHERE ${conditions} ORDER BY v.starts_on, v.district, v.id LIMIT ${conditions.parameter(args.first + 1)}`,
      values: conditions.values,
    });
    return {
      ...toPage(rows, args, encodeVacancyCursor),
      ...this.count(caller, args.filter ?? {}),
      missingDistricts: NO_MISSING_DISTRICTS,
    };
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
