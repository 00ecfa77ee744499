import { stringify } from 'csv-stringify/sync';
import { CsvLanguage } from './csv-language';

export type CsvCell = string | number | null;

export interface CsvOptions {
  readonly language: CsvLanguage;
  /** Begins with a byte order mark: Excel takes UTF-8 for what it is only after one. */
  readonly bom: boolean;
}

const FORMULA_START = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]';
/**
 * What a spreadsheet takes for the start of a formula, in a cell or in what it takes for one when it splits at another character;
 * quotation marks are then those of a cell that begins, and what nobody sees may stand before it.
 */
const FORMULA = new RegExp(`(^|[,;|])([\\s"\\p{Cf}]*)(?=${FORMULA_START})`, 'gu');
/** Line breaks, tabs and what else a terminal or a spreadsheet obeys. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/** The mark of statistics for what is not there, which is no formula. */
const NOTHING = '-';

/**
 * A table as RFC 4180 wants it: CRLF ends a record, null is empty.
 *
 * In Swedish, for people and their spreadsheets: `;` between cells, as Swedish Excel expects, and every text quoted. In English,
 * for programs: `,`, and texts quoted that need it. In both a text has no line breaks, and what a spreadsheet would take for
 * a formula (`=`, `+`, `-`, `@` at the start, or after a character at which some spreadsheet splits cells) is preceded by an
 * apostrophe.
 */
export function writeCsv(
  headings: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  { language, bom }: CsvOptions,
): string {
  const isSwedish = language === CsvLanguage.SV;
  return stringify(
    [headings, ...rows].map((row) => row.map(toSafeCell)),
    {
      record_delimiter: 'windows',
      delimiter: isSwedish ? ';' : ',',
      quoted_string: isSwedish,
      quoted_match: /;/,
      bom,
    },
  );
}

function toSafeCell(cell: CsvCell): CsvCell {
  if (typeof cell !== 'string' || cell === NOTHING) return cell;
  return cell.replace(CONTROLS, ' ').replace(FORMULA, "$1'$2");
}
