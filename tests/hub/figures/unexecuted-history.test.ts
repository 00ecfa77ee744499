import { projectFile } from '../../../platform/settings/project-file';
import { loadDistrictRegistry } from '../../../schema/load-district-registry';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { PRINTED_ROWS } from './printed-tables';

const PRINTED = ['law,year,area,intervention,Q1,Q2,Q3,Q4', ...PRINTED_ROWS].join('\n');
const QUARTERS = ['03-31', '06-30', '09-30', '12-31'];
const ANALYST: TestClaims = { role: 'reporting', scope: 'counts:read reports:exact' };
const QUERY = `query (${QUARTERS.map((_, index) => `$q${index}: Date!`).join(', ')}) {
  districts { code ${QUARTERS.map((_, index) => `q${index}: unexecutedDecisions(on: $q${index}) { law programArea intervention count }`).join('\n')} }
}`;

interface Row {
  readonly law: string;
  readonly programArea: string;
  readonly intervention: string;
  readonly count: number;
}

/** Summed over the districts, by category, four quarters each. */
async function countYear(hub: TestHub, year: number): Promise<Map<string, number[]>> {
  const variables = Object.fromEntries(QUARTERS.map((day, index) => [`q${index}`, `${year}-${day}`]));
  const { data, errors } = await hub.ask({ query: QUERY, variables }, ANALYST);
  expect(errors).toBeUndefined();
  const sums = new Map<string, number[]>();
  for (const district of data.districts) {
    for (const [index] of QUARTERS.entries()) {
      for (const { law, programArea, intervention, count } of district[`q${index}`] as Row[]) {
        const key = `${law} ${programArea} ${intervention}`;
        const cells = sums.get(key) ?? [0, 0, 0, 0];
        cells[index]! += count;
        sums.set(key, cells);
      }
    }
  }
  return sums;
}

/** The printed rows, each with what is counted; a dash stands for itself. */
async function printedAsCounted(hub: TestHub): Promise<string> {
  const [heading, ...rows] = PRINTED.split('\n');
  const years = new Map([
    ['2010', await countYear(hub, 2010)],
    ['2011', await countYear(hub, 2011)],
  ]);
  const counted = rows.map((row) => {
    const [law, year, area, intervention, ...cells] = row.split(',') as [string, string, string, string];
    const key = `${law} ${area} ${intervention}`.toUpperCase();
    const counts = years.get(year)!.get(key) ?? [0, 0, 0, 0];
    const answers = cells.map((cell, index) => (cell === '-' ? '-' : counts[index]));
    return [law, year, area, intervention, ...answers].join(',');
  });
  return [heading, ...counted].join('\n');
}

async function startCity(on: string): Promise<TestHub> {
  const registry = loadDistrictRegistry(projectFile('schema', 'districts.json'), on);
  return startTestHub({ districts: registry.inForce.map(({ code }) => code), on, demonstration: true });
}

describe.each([
  ['fourteen districts of 2012', '2012-08-15', 14],
  ['eleven districts of today', '2026-04-01', 11],
])('the %s', (_, on, size) => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startCity(on);
  }, 120_000);
  afterAll(() => hub?.stop());

  test('count as unexecuted, on the last day of every quarter of 2010 and 2011, what was printed', async () => {
    expect(hub.registry.inForce).toHaveLength(size);
    expect(await printedAsCounted(hub)).toBe(PRINTED);
  });

  test('count nothing of other categories in those years', async () => {
    const known = new Set(
      PRINTED.split('\n').map((row) => {
        const [law, , area, intervention] = row.split(',');
        return `${law} ${area} ${intervention}`.toUpperCase();
      }),
    );
    for (const year of [2010, 2011]) {
      expect([...(await countYear(hub, year)).keys()].filter((key) => !known.has(key))).toEqual([]);
    }
  });

  test('have the city’s running decisions', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const query = `query ($district: ID!, $on: Date!) {
      lss: decisions(district: $district, filter: { runningOn: $on, laws: [LSS] }, first: 1) { totalCount }
      young: decisions(district: $district, filter: { runningOn: $on, laws: [SOL], programAreas: [IOF, OF] }, first: 1) { totalCount }
      psychiatry: decisions(district: $district, filter: { runningOn: $on, laws: [SOL], programAreas: [SOCIALPSYKIATRI] }, first: 1) { totalCount }
    }`;
    const sums = { lss: 0, young: 0, psychiatry: 0 };
    for (const { code } of hub.registry.inForce) {
      const post = { query, variables: { district: code, on: today } };
      const { data, errors } = await hub.ask(post, { role: 'handlaggare', district: code });
      expect(errors).toBeUndefined();
      for (const group of Object.keys(sums) as (keyof typeof sums)[]) {
        expect(data[group].totalCount).toBeGreaterThan(0);
        sums[group] += data[group].totalCount;
      }
    }
    expect(sums.lss).toBeGreaterThan(1_380);
    expect(sums.lss).toBeLessThan(1_420);
    expect(sums.young).toBeGreaterThan(780);
    expect(sums.young).toBeLessThan(820);
    expect(sums.psychiatry).toBeGreaterThan(110);
    expect(sums.psychiatry).toBeLessThan(130);
  });
});
