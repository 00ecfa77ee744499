import { DISTRICTS_OF_2012 } from '../../../subgraphs/district/demonstration/made-up/district-profiles';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { PRINTED_ROWS } from './printed-tables';

const REPORTING = { role: 'reporting' };

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ districts: DISTRICTS_OF_2012, demonstration: true });
}, 120_000);

afterAll(() => hub?.stop());

describe.each([2010, 2011])('the tables of %i', (year) => {
  const printed = PRINTED_ROWS.map((line) => line.split(',')).filter(([, of]) => of === String(year));

  test('are counted, district by district, exactly as the board printed them', async () => {
    const query = `query ($year: Int!) { unexecutedDecisionTables(year: $year) { law programArea intervention counts } }`;
    const { data, errors } = await hub.ask({ query, variables: { year } }, REPORTING);
    expect(errors).toBeUndefined();
    const rows = data.unexecutedDecisionTables.map(
      (row: { law: string; programArea: string; intervention: string; counts: (number | null)[] }) =>
        [row.law, year, row.programArea, row.intervention, ...row.counts.map((count) => count ?? '-')]
          .join()
          .toUpperCase(),
    );
    expect(rows).toEqual(printed.map((row) => row.join().toUpperCase()));
  });

  test('are the same as CSV', async () => {
    const query = 'query ($year: Int!) { unexecutedDecisionTablesCsv(year: $year) }';
    const { data } = await hub.ask({ query, variables: { year } }, REPORTING);
    const lines = data.unexecutedDecisionTablesCsv.trimEnd().split('\r\n');
    expect(lines).toEqual(['law,year,area,intervention,Q1,Q2,Q3,Q4', ...printed.map((row) => row.join())]);
  });

  test('are what each quarter’s report adds up to over all districts', async () => {
    const query = `query ($year: Int!, $quarter: Int!) {
      unexecutedDecisionReport(year: $year, quarter: $quarter, by: [DISTRICT, GENDER]) {
        missingDistricts { code }
        rows { law programArea intervention count district { code name } gender }
      }
    }`;
    const exact = { ...REPORTING, scope: 'reports:read reports:exact counts:read' };
    for (const quarter of [1, 2, 3, 4]) {
      const { data, errors } = await hub.ask({ query, variables: { year, quarter } }, exact);
      expect(errors).toBeUndefined();
      const { rows, missingDistricts } = data.unexecutedDecisionReport;
      expect(missingDistricts).toEqual([]);
      const sums = new Map<string, number>();
      for (const { law, programArea, intervention, count, district, gender } of rows) {
        if (district === null || gender === null) continue;
        const key = [law, programArea, intervention].join().toUpperCase();
        sums.set(key, (sums.get(key) ?? 0) + count);
      }
      for (const [law, , area, intervention, ...cells] of printed) {
        const expected = cells[quarter - 1] === '-' ? 0 : Number(cells[quarter - 1]);
        expect(sums.get([law, area, intervention].join().toUpperCase())).toBe(expected);
      }
    }
  });
});

test('a year that is not over yet, and quarters that are not, are not reported', async () => {
  const { data } = await hub.ask(
    { query: '{ unexecutedDecisionTables(year: 2999) { counts cells { reported suppressed } } }' },
    REPORTING,
  );
  expect(data.unexecutedDecisionTables.length).toBeGreaterThan(7);
  for (const { counts, cells } of data.unexecutedDecisionTables) {
    expect(counts).toEqual([null, null, null, null]);
    for (const cell of cells) expect(cell).toEqual({ reported: false, suppressed: false });
  }
});
