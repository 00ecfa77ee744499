import type { Caller } from '../../../platform/tokens/token-verifier';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { parseGlobalId } from '../ids/global-id';
import { serviceRows } from '../policy/service-access';
import { VACANCY_COLUMNS, type VacancyRow } from '../vacancies/vacancy.mapper';
import type { Vacancy } from '../vacancies/vacancy.type';

/** The vacancy of a command of the brokering that has just succeeded. */
export class HeldVacancyReader {
  constructor(private readonly context: DistrictContext) {}

  /** @throws ForbiddenError */
  async read(caller: Caller, id: string): Promise<Vacancy> {
    const conditions = serviceRows(caller).add('v.id = ?', parseGlobalId(id)!.uuid);
    const [row] = await readRows<VacancyRow>(this.context.dataSource, {
      text: `SELECT ${VACANCY_COLUMNS} FROM vacancy v JOIN candidate c ON c.id = v.candidate_id WHERE ${conditions}`,
      values: conditions.values,
    });
    return row!;
  }
}
