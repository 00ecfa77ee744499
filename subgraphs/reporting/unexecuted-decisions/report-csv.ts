import type { DistrictRegistry } from '../../../schema/district-registry';
import type { CsvArgs } from '../../harness/csv/csv.args';
import { CsvLanguage } from '../../harness/csv/csv-language';
import { type CsvCell, writeCsv } from '../../harness/csv/write-csv';
import { WAIT_BANDS } from '../counts/unexecuted-decision.enums';
import { knownDistrictCell } from './known-district-cell';
import { labelOf, yesOrNo } from './labels';
import type { CauseFigure, UnexecutedDecisionFigure } from './unexecuted-decision-figure.type';
import type { UnexecutedDecisionReport } from './unexecuted-decision-report.type';
import type { UnexecutedDecisionRow } from './unexecuted-decision-table.type';

/** As in the printed tables: not collected. */
const NOT_REPORTED = '-';
/** As in official statistics: not to be shown. */
const WITHHELD = '..';

const ROW_HEADINGS = {
  SV: [
    'År',
    'Kvartal',
    'Version',
    'Lag',
    'Område',
    'Insats',
    'Stadsdel',
    'Kön',
    'Antal',
    'Varav avbrott',
    'Redovisat',
    'Undertryckt',
    ...WAIT_BANDS.map((from, index) => `Väntat ${from}${toLast(index, '–', '–')} mån`),
  ],
  EN: [
    'year',
    'quarter',
    'version',
    'law',
    'programArea',
    'intervention',
    'district',
    'gender',
    'count',
    'interrupted',
    'reported',
    'suppressed',
    ...WAIT_BANDS.map((from, index) => `waited${from}${toLast(index, 'To', 'OrMore')}Months`),
  ],
} as const;

/** Sums over all districts have no district; what cannot be known is empty. */
export function reportCsv(
  report: Pick<UnexecutedDecisionReport, 'year' | 'quarter' | 'version'>,
  rows: readonly UnexecutedDecisionFigure[],
  { language, bom, registry }: CsvArgs & { readonly registry: DistrictRegistry },
): string {
  const toRow = (row: UnexecutedDecisionFigure): CsvCell[] => [
    report.year,
    report.quarter,
    report.version,
    labelOf(row.law, language),
    labelOf(row.programArea, language),
    labelOf(row.intervention, language),
    row.district && knownDistrictCell(row.district.code, { language, registry }),
    row.gender && labelOf(row.gender, language),
    row.count,
    row.interrupted.count,
    yesOrNo(row.reported, language),
    yesOrNo(row.suppressed, language),
    ...row.waits.map(({ count }) => count),
  ];
  return writeCsv(ROW_HEADINGS[language], rows.map(toRow), { language, bom });
}

/** To the last whole month of a band; the last band has none. */
function toLast(index: number, to: string, orMore: string): string {
  const next = WAIT_BANDS[index + 1];
  return next === undefined ? orMore : `${to}${next - 1}`;
}

const CAUSE_HEADINGS = {
  SV: ['Orsak', 'Antal', 'Undertryckt'],
  EN: ['reason', 'count', 'suppressed'],
} as const;

export function causesCsv(causes: readonly CauseFigure[], { language, bom }: CsvArgs): string {
  const rows = causes.map(({ reason, count, suppressed }) => [
    labelOf(reason, language),
    count,
    yesOrNo(suppressed, language),
  ]);
  return writeCsv(CAUSE_HEADINGS[language], rows, { language, bom });
}

const TABLE_HEADINGS = {
  SV: ['Lag', 'År', 'Område', 'Insats', 'Kvartal 1', 'Kvartal 2', 'Kvartal 3', 'Kvartal 4'],
  EN: ['law', 'year', 'area', 'intervention', 'Q1', 'Q2', 'Q3', 'Q4'],
} as const;

/** As printed: the labels of the board's tables in both languages, `-` for what was not reported. */
export function tablesCsv(
  year: number,
  rows: readonly UnexecutedDecisionRow[],
  { language, bom }: CsvArgs,
): string {
  const label = (value: string) => labelOf(value, CsvLanguage.SV);
  const toRow = ({ law, programArea, intervention, cells }: UnexecutedDecisionRow): CsvCell[] => [
    label(law),
    year,
    label(programArea),
    label(intervention),
    ...cells.map(({ count, reported, suppressed }) => {
      if (!reported) return NOT_REPORTED;
      return suppressed ? WITHHELD : count;
    }),
  ];
  return writeCsv(TABLE_HEADINGS[language], rows.map(toRow), { language, bom });
}
