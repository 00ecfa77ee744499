import { candidateTexts } from '../../candidates/sv';
import { withheldTextOf } from '../../candidates/withheld-text';
import { ProtectedMark } from '../../parts/domain/protected-mark';
import type { Column } from '../../parts/table/column';
import { formatAges, formatList } from '../../texts/format';
import { sv } from '../../texts/sv';
import { shortReference } from '../../work/short-reference';
import type { PoolQuery } from './pool.generated';
import { poolTexts } from './sv';

export type PoolRow = NonNullable<PoolQuery['candidates']>['nodes'][number];

const texts = poolTexts.columns;

const WHO: Column<PoolRow> = {
  key: 'vem',
  title: texts.who,
  cell: ({ id, kind, area, protectedIdentity }) => (
    <>
      {sv.kinds[kind]}, {area} <small>{shortReference(id)}</small>
      {protectedIdentity && (
        <>
          {' '}
          <ProtectedMark />
        </>
      )}
    </>
  ),
};

const NAME: Column<PoolRow> = {
  key: 'namn',
  title: texts.name,
  cell: ({ identity }) => identity?.name ?? '–',
};

const FACTS: readonly Column<PoolRow>[] = [
  { key: 'lage', title: texts.status, cell: ({ status }) => candidateTexts.statuses[status] },
  {
    key: 'kontroller',
    title: texts.checks,
    cell: ({ missingChecks }) =>
      missingChecks.length === 0
        ? poolTexts.checks.valid
        : poolTexts.checks.missing(
            formatList(missingChecks.map((kind) => candidateTexts.checks[kind].toLowerCase())),
          ),
  },
  { key: 'delas', title: texts.sharing, cell: ({ sharing }) => candidateTexts.sharing[sharing] },
  { key: 'platser', title: texts.places, cell: ({ vacancies }) => placesOf(vacancies) },
  {
    key: 'aldrar',
    title: texts.ages,
    cell: ({ acceptsAgeFrom, acceptsAgeTo }) => formatAges(acceptsAgeFrom, acceptsAgeTo),
    isShort: true,
  },
  { key: 'sprak', title: texts.languages, cell: ({ languages }) => formatList(languages) },
];

export const columnsOf = (isNamed: boolean): readonly Column<PoolRow>[] =>
  isNamed ? [WHO, NAME, ...FACTS] : [WHO, ...FACTS];

/** How many are free, and what keeps all of them back: they are one candidate's. */
function openTextOf(vacancies: PoolRow['vacancies']): (count: number) => string {
  const { places } = poolTexts;
  const reasons = vacancies.find(({ status }) => status === 'OPEN')?.withheldBecause ?? [];
  if (reasons.length === 0) return places.open;
  return (count) => places.withheld(places.open(count), withheldTextOf(reasons));
}

function placesOf(vacancies: PoolRow['vacancies']): string {
  const { places } = poolTexts;
  const count = (status: string) => vacancies.filter((vacancy) => vacancy.status === status).length;
  const parts = [
    [count('OPEN'), openTextOf(vacancies)] as const,
    [count('HELD'), places.held] as const,
    [count('FILLED'), places.filled] as const,
  ].flatMap(([many, text]) => (many === 0 ? [] : [text(many)]));
  return parts.length === 0 ? places.none : parts.join(', ');
}
