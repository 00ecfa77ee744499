import { addDays, type IsoDate } from '../../../../platform/time/calendar';
import { VacancyStatus } from '../../entities/vacancy-status';
import type { Random } from './random';

export interface MadeUpVacancy {
  readonly status: VacancyStatus;
  readonly startsOn: IsoDate;
  readonly openedAt: string;
}

/** Within the capacity: open and filled ones, some places not offered, and now and then a withdrawn one. */
export function makeUpVacancies(capacity: number, random: Random, today: IsoDate): MadeUpVacancy[] {
  const vacancies: MadeUpVacancy[] = [];
  for (let place = 0; place < capacity; place++) {
    const status = random.weighted([
      [VacancyStatus.OPEN, 48],
      [VacancyStatus.FILLED, 34],
      [undefined, 18],
    ]);
    if (status !== undefined) vacancies.push(makeUpVacancy(status, random, today));
  }
  if (random.chance(0.05)) vacancies.push(makeUpVacancy(VacancyStatus.WITHDRAWN, random, today));
  return vacancies;
}

function makeUpVacancy(status: VacancyStatus, random: Random, today: IsoDate): MadeUpVacancy {
  const isFilled = status === VacancyStatus.FILLED;
  const openedDaysAgo = isFilled ? random.integer(120, 900) : random.integer(0, 60);
  const startsInDays = isFilled ? -random.integer(1, 119) : random.integer(-10, 120);
  const minute = String(random.integer(0, 59)).padStart(2, '0');
  return {
    status,
    startsOn: addDays(today, startsInDays),
    openedAt: `${addDays(today, -openedDaysAgo - 1)}T${random.integer(10, 15)}:${minute}:00Z`,
  };
}
