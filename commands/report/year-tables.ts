import { SWEDISH_LABELS } from '../../subgraphs/vocabulary/swedish-labels';

/** Of the operation `ej-verkstallda-beslut-ar`. */
export interface YearAnswer {
  readonly unexecutedDecisionTables: readonly YearRow[];
}

export interface YearRow {
  readonly law: string;
  readonly programArea: string;
  readonly intervention: string;
  readonly cells: readonly YearCell[];
}

export interface YearCell {
  readonly count: number | null;
  readonly reported: boolean;
  readonly suppressed: boolean;
  readonly complete: boolean;
}

/** As in a heading; LSS has one area, which goes without saying. */
export const AREAS: Readonly<Record<string, string>> = {
  IOF: 'individ- och familjeomsorgen (IoF)',
  OF: 'OF',
  SOCIALPSYKIATRI: 'socialpsykiatrin',
};
const HEADINGS = ['Typ av insats', 'Kvartal 1', 'Kvartal 2', 'Kvartal 3', 'Kvartal 4'];

/** The year's tables as the board prints them, one for each law and area. */
export function yearTables(year: number, rows: readonly YearRow[]): string {
  const laws = [...new Set(rows.map(({ law }) => law))];
  const parts = laws.map((law) => {
    const ofLaw = rows.filter((row) => row.law === law);
    const areas = [...new Set(ofLaw.map(({ programArea }) => programArea))];
    const tables = areas.map((area) =>
      areaTable(
        year,
        area,
        ofLaw.filter((row) => row.programArea === area),
      ),
    );
    return `Bistånd enligt ${SWEDISH_LABELS[law]}\n\n${tables.join('\n')}`;
  });
  return `${parts.join('\n')}${legend(rows.flatMap(({ cells }) => cells))}`;
}

function areaTable(year: number, area: string, rows: readonly YearRow[]): string {
  const within = AREAS[area] === undefined ? '' : ` inom ${AREAS[area]}`;
  const lines = rows.map(({ intervention, cells }) => [
    SWEDISH_LABELS[intervention]!,
    ...cells.map(cellText),
  ]);
  return `Antal ej verkställda beslut ${year}${within}\n\n${alignColumns([HEADINGS, ...lines])}\n`;
}

/** `-` is not reported, `..` withheld, `?` published without all districts: never a zero. */
export function cellText({ count, reported, suppressed, complete }: YearCell): string {
  if (!reported) return '-';
  if (suppressed) return '..';
  return complete && count !== null ? String(count) : '?';
}

export function legend(cells: readonly YearCell[]): string {
  const marks = new Set(cells.map(cellText));
  const lines = [
    marks.has('-') ? '-   ingick inte i rapporteringen' : '',
    marks.has('..') ? '..  visas inte: litet antal, eller ett som skulle röja ett litet' : '',
    marks.has('?') ? '?   okänt: svar saknas från någon stadsdel' : '',
  ].filter(Boolean);
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}

/** Texts to the left, numbers to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('   '),
    )
    .join('\n');
}
