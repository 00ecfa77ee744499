import type { IsoDate } from '../../../platform/time/calendar';
import { type CandidateRow, toCandidate } from '../candidates/candidate.mapper';
import type { Territory } from '../districts/territory';
import { VacancyStatus } from '../entities/vacancy-status';
import type { Vacancy } from '../vacancies/vacancy.type';
import type { Match } from './match.type';
import { CRITERIA, type Criterion, MATCH_WEIGHTS } from './match-weights';

export type MatchRow = CandidateRow &
  Readonly<Record<`${Criterion}Points`, number>> & {
    readonly score: number;
    readonly vacancyId: string;
    readonly vacancyStartsOn: IsoDate;
    readonly vacancyWeekendsPerMonth: number | null;
    readonly vacancyOpenedAt: Date;
    readonly vacancyVersion: number;
  };

export function toMatch(row: MatchRow, territory: Territory): Match {
  const candidate = toCandidate(row, territory);
  const reasons = CRITERIA.map((criterion) => ({
    criterion,
    points: row[`${criterion}Points`],
    maxPoints: MATCH_WEIGHTS[criterion],
  }));
  return { candidate, vacancy: toVacancy(row), score: row.score, reasons };
}

function toVacancy(row: MatchRow): Vacancy {
  return {
    id: row.vacancyId,
    candidateId: row.id,
    status: VacancyStatus.OPEN,
    startsOn: row.vacancyStartsOn,
    weekendsPerMonth: row.vacancyWeekendsPerMonth,
    openedAt: row.vacancyOpenedAt,
    heldUntil: null,
    placementId: null,
    version: row.vacancyVersion,
  };
}
