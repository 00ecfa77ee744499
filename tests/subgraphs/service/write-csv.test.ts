import { writeCsv } from '../../../subgraphs/service/csv/write-csv';

test('a cell that a spreadsheet would run begins with an apostrophe, a dash alone does not', () => {
  const cells = ['=1+1', '+46', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '-', 'a=b', 'Älvsjö'];
  const lines = writeCsv(
    ['cell', 'number'],
    cells.map((cell) => [cell, -1]),
  ).split('\r\n');
  expect(lines.slice(1, -1)).toEqual(
    ["'=1+1", "'+46", "'-1", "'@SUM(A1)", "'\t=1", "' =1", "'＝1", '-', 'a=b', 'Älvsjö'].map(
      (cell) => `${cell},-1`,
    ),
  );
});

test('quotes, commas and line breaks are kept as RFC 4180 says, and null is empty', () => {
  expect(
    writeCsv(
      ['a', 'b'],
      [
        ['say "hi", all', null],
        ['two\nlines', 1],
      ],
    ),
  ).toBe('a,b\r\n"say ""hi"", all",\r\n"two\nlines",1\r\n');
});
