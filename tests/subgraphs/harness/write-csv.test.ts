import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CsvLanguage } from '../../../subgraphs/harness/csv/csv-language';
import { type CsvCell, writeCsv } from '../../../subgraphs/harness/csv/write-csv';

const EN = { language: CsvLanguage.EN, bom: false };
const SV = { language: CsvLanguage.SV, bom: false };

/** Each is a formula to some spreadsheet, opened with some separator. */
const FORMULAS = [
  '=1+1',
  '+46',
  '-1',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '＝1',
  'stöd i hemmet;=HYPERLINK("http://127.0.0.1/";"klicka")',
  'stöd i hemmet, =HYPERLINK("http://127.0.0.1/")',
  'stöd "i; hemmet";@SUM(A1)',
  'a\r\n=1+1',
  'a\u2028=1+1\u0085=2',
  'a|=cmd()',
  ';;=1',
  'stöd, "=1+1", hemma',
  ';""=1+1',
  '"=1+1',
  '\u200b=1+1',
];

test('a text that a spreadsheet would run begins with an apostrophe, a dash alone does not', () => {
  const cells = ['=1+1', '+46', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '-', 'a=b', 'Älvsjö'];
  const lines = writeCsv(
    ['cell', 'number'],
    cells.map((cell) => [cell, -1]),
    EN,
  ).split('\r\n');
  expect(lines.slice(1, -1)).toEqual(
    ["'=1+1", "'+46", "'-1", "'@SUM(A1)", "' =1", "' =1", "'＝1", '-', 'a=b', 'Älvsjö'].map(
      (cell) => `${cell},-1`,
    ),
  );
});

test('nor does what comes after a quotation mark at which a cell would begin', () => {
  const written = FORMULAS.map((cell) => writeCsv([cell], [], SV));
  for (const text of written) expect(text).not.toMatch(/(^"|[,;|])[\s"\u200b]*[=+@-]/u);
});

test('in English quotes and commas are quoted, line breaks are spaces, and null is empty', () => {
  const rows = [
    ['say "hi", all', null],
    ['two\nlines', 1],
    ['a; b', 2],
  ];
  expect(writeCsv(['a', 'b'], rows, EN)).toBe('a,b\r\n"say ""hi"", all",\r\ntwo lines,1\r\n"a; b",2\r\n');
});

test('in Swedish cells are parted by semicolons, and every text is quoted', () => {
  const rows = [['säg "hej"; alla', null, 1] as const, ['-', '', 20] as const];
  expect(writeCsv(['Område', 'Insats', 'Antal'], rows, { ...SV, bom: true })).toBe(
    '\uFEFF"Område";"Insats";"Antal"\r\n"säg ""hej""; alla";;1\r\n"-";"";20\r\n',
  );
});

test.each([EN, SV])('no record has a line break of its own: $language', (options) => {
  const text = writeCsv(
    ['a'],
    FORMULAS.map((cell) => [cell]),
    options,
  );
  expect(text.split(/[\r\n\u0085\u2028\u2029]+/u)).toHaveLength(FORMULAS.length + 2);
});

const office = findOffice();
/** ASCII codes of the separators that LibreOffice is told to split at; Swedish Excel splits at `;`, others at `,` or a tab. */
const SEPARATORS = { 'a semicolon': 59, 'a comma': 44, 'a tab': 9, 'a pipe': 124 };

(office === undefined ? describe.skip : describe)('opened in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csv-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The sheet as flat XML, where formulas stand as attributes. */
  const open = (text: string, separator: number): string => {
    const file = join(folder, 'blad.csv');
    writeFileSync(file, text);
    const filter = `CSV:${separator},34,76,1,,0,false,true,false,false,false,-1`;
    const options = ['--headless', `-env:UserInstallation=file://${folder}/profile`, `--infilter=${filter}`];
    execFileSync(office!, [...options, '--convert-to', 'fods', '--outdir', folder, file], { stdio: 'pipe' });
    return readFileSync(join(folder, 'blad.fods'), 'utf8');
  };

  test('a formula that is not neutralised is found', () => {
    expect(open('"a"\r\nstöd;=1+1\r\n', SEPARATORS['a semicolon'])).toContain('table:formula');
  }, 60_000);

  test.each(
    Object.entries(SEPARATORS).flatMap(([name, code]) =>
      [EN, SV].map((options) => ({ name, code, options })),
    ),
  )(
    'no cell is a formula, split at $name: $options.language',
    ({ code, options }) => {
      const rows = FORMULAS.flatMap((cell): CsvCell[][] => [
        [cell, 1, 'sist'],
        ['först', cell, null],
      ]);
      expect(open(writeCsv(['a', '=b', 'c'], rows, options), code)).not.toContain('table:formula');
    },
    60_000,
  );
});

function findOffice(): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'command -v soffice || command -v libreoffice'], {
      encoding: 'utf8',
    }).trim();
  } catch {
    return undefined;
  }
}
