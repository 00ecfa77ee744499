import type { Caller } from '../../../platform/tokens/token-verifier';
import { FEW } from '../../harness/access-log/record/row-count';
import { type CountedGroup, sumCounts } from '../../harness/access-log/record/sum-counts';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { NO_MISSING_DISTRICTS } from '../districts/missing-district.type';
import type { VacancyFilter } from '../vacancies/vacancy.filter';
import { openVacancies } from '../vacancies/vacancy-conditions';
import type { VacancyCounts } from './vacancy-counts.type';

type CountRow = CountedGroup & { readonly district: string };

export class VacancyCountsReader {
  constructor(private readonly context: DistrictContext) {}

  /** @throws ForbiddenError when the caller's role may see no candidate at all */
  async read(caller: Caller, filter: VacancyFilter): Promise<VacancyCounts> {
    const { dataSource, territory } = this.context;
    const conditions = openVacancies(this.context, caller, filter);
    const rows = await readRows<CountRow>(dataSource, {
      text: `SELECT c.district, count(*) AS count,
          CASE WHEN count(DISTINCT c.id) <= ${FEW} THEN array_agg(DISTINCT c.district || ':' || c.id) END AS counted
        FROM vacancy v JOIN candidate c ON c.id = v.candidate_id WHERE ${conditions} GROUP BY c.district`,
      values: conditions.values,
    });
    const districts = territory.servedAmong(filter.districts).map((code) => ({
      district: territory.districtOf(code),
      ...sumCounts(rows.filter(({ district }) => territory.ownerOf(district) === code)),
    }));
    return { districts, missingDistricts: NO_MISSING_DISTRICTS };
  }
}
