import type { Column } from '../../parts/table/column';
import { formatAges, formatDate, formatList } from '../../texts/format';
import { sv } from '../../texts/sv';
import { vacanciesTexts } from './sv';
import type { VacancyRowFragment as VacancyRow } from './vacancies.generated';

const texts = vacanciesTexts.columns;
const by = (text: (row: VacancyRow) => string) => (one: VacancyRow, other: VacancyRow) =>
  text(one).localeCompare(text(other), 'sv');

export const VACANCY_COLUMNS: readonly Column<VacancyRow>[] = [
  {
    key: 'fran',
    title: texts.startsOn,
    cell: ({ startsOn }) => formatDate(startsOn),
    compare: by(({ startsOn }) => startsOn),
    isShort: true,
  },
  {
    key: 'vem',
    title: texts.kind,
    cell: ({ candidate }) => sv.kinds[candidate.kind],
    compare: by(({ candidate }) => sv.kinds[candidate.kind]),
  },
  {
    key: 'omrade',
    title: texts.area,
    cell: ({ candidate: { area, district } }) =>
      area === district.name ? area : `${area}, ${district.name}`,
    compare: by(({ candidate }) => `${candidate.district.name} ${candidate.area}`),
  },
  {
    key: 'aldrar',
    title: texts.ages,
    cell: ({ candidate }) => formatAges(candidate.acceptsAgeFrom, candidate.acceptsAgeTo),
    compare: (one, other) => one.candidate.acceptsAgeFrom - other.candidate.acceptsAgeFrom,
    isShort: true,
  },
  { key: 'sprak', title: texts.languages, cell: ({ candidate }) => formatList(candidate.languages) },
  {
    key: 'helger',
    title: texts.weekends,
    cell: ({ weekendsPerMonth }) => weekendsPerMonth ?? '–',
    compare: (one, other) => (one.weekendsPerMonth ?? 0) - (other.weekendsPerMonth ?? 0),
    isNumber: true,
  },
  { key: 'hem', title: texts.home, cell: ({ candidate }) => formatList(homeOf(candidate)) },
];

function homeOf({ pets, stepFree, smokeFree }: VacancyRow['candidate']): readonly string[] {
  const { home } = vacanciesTexts;
  return [
    pets ? home.pets : home.noPets,
    ...(stepFree ? [home.stepFree] : []),
    ...(smokeFree ? [home.smokeFree] : []),
  ];
}
