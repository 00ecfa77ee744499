import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

export interface CsvOptions {
  /** Excel takes UTF-8 for what it is only after a byte order mark. */
  readonly byteOrderMark?: boolean;
}

/** What a spreadsheet takes for the start of a formula: full-width forms and what it strips before them included. */
const FORMULA = /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
/** The mark of statistics for what is not there, which is no formula. */
const NOTHING = '-';

/**
 * A table as RFC 4180 wants it: CRLF ends a record, cells with commas, quotes or line breaks are quoted, null is empty. A text
 * that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) is preceded by
 * an apostrophe.
 */
export function writeCsv(
  headings: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  { byteOrderMark = false }: CsvOptions = {},
): string {
  return stringify(
    [headings, ...rows].map((row) => row.map(withoutFormula)),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/, bom: byteOrderMark },
  );
}

function withoutFormula(cell: CsvCell): CsvCell {
  return typeof cell === 'string' && cell !== NOTHING && FORMULA.test(cell) ? `'${cell}` : cell;
}
