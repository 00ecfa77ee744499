import { requestTexts } from '../request-case/sv';
import { formatAges, formatDate, formatList } from '../texts/format';
import { criterionName } from './criterion-name';
import type { CaseMatch } from './use-matches';

const texts = requestTexts.comparison;

export interface ComparisonRow {
  readonly name: string;
  /** One for each candidate. */
  readonly cells: readonly string[];
  /** Which candidates have most points; none where all have the same, and for facts. */
  readonly best: readonly number[];
}

/** Every reason with its points, their sum, and then the facts behind them. */
export function comparisonRows(matches: readonly CaseMatch[]): readonly ComparisonRow[] {
  const criteria = matches[0]?.reasons.map(({ criterion }) => criterion) ?? [];
  return [
    ...criteria.map((criterion) => pointsRow(criterion, matches)),
    {
      name: texts.total,
      cells: matches.map(({ score }) => String(score)),
      best: bestOf(matches.map(({ score }) => score)),
    },
    ...factRows(matches),
  ];
}

function pointsRow(criterion: string, matches: readonly CaseMatch[]): ComparisonRow {
  const reasons = matches.map((match) => match.reasons.find((reason) => reason.criterion === criterion));
  return {
    name: criterionName(criterion),
    cells: reasons.map((reason) =>
      reason ? requestTexts.matches.points(reason.points, reason.maxPoints) : '–',
    ),
    best: bestOf(reasons.map((reason) => reason?.points ?? 0)),
  };
}

function bestOf(points: readonly number[]): readonly number[] {
  const most = Math.max(...points);
  if (points.every((one) => one === most)) return [];
  return points.flatMap((one, index) => (one === most ? [index] : []));
}

function factRows(matches: readonly CaseMatch[]): readonly ComparisonRow[] {
  const row = (name: string, cell: (match: CaseMatch) => string) => ({
    name,
    cells: matches.map(cell),
    best: [],
  });
  return [
    row(texts.ages, ({ candidate }) => formatAges(candidate.acceptsAgeFrom, candidate.acceptsAgeTo)),
    row(texts.languages, ({ candidate }) => formatList(candidate.languages) || '–'),
    row(texts.interests, ({ candidate }) => formatList(candidate.interests) || '–'),
    row(texts.free, ({ vacancy }) => formatDate(vacancy.startsOn)),
    row(texts.weekends, ({ vacancy }) => String(vacancy.weekendsPerMonth ?? '–')),
    row(texts.home, ({ candidate }) => formatList(homeOf(candidate))),
  ];
}

function homeOf({ pets, stepFree, smokeFree }: CaseMatch['candidate']): readonly string[] {
  return [
    pets ? texts.pets : texts.noPets,
    ...(stepFree ? [texts.stepFree] : []),
    ...(smokeFree ? [texts.smokeFree] : []),
  ];
}
