import { readRows } from '../../service/read-rows';
import type { DistrictContext } from '../district-context';
import { parseGlobalId } from '../global-id';
import { VACANCY_COLUMNS, type VacancyRow } from '../vacancies/vacancy.mapper';
import type { Vacancy } from '../vacancies/vacancy.type';

/** The vacancy of a command that has just succeeded: its caller may see what it did, and nothing else. */
export class HeldVacancyReader {
  constructor(private readonly context: DistrictContext) {}

  async read(id: string): Promise<Vacancy> {
    const [row] = await readRows<VacancyRow>(this.context.dataSource, {
      text: `SELECT ${VACANCY_COLUMNS} FROM vacancy v WHERE v.id = $1`,
      values: [parseGlobalId(id)!.uuid],
    });
    return row!;
  }
}
