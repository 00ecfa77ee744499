import { ask } from '../brokering/ask';
import { type PoolHub, readDatabase, startPoolHub } from '../brokering/pool-hub';
import { median, quantileOf } from '../harness/median';
import type { BenchOptions, Scenario } from '../harness/scenario';
import { formatFigure, type Table } from '../harness/table';
import { insertDecisions } from './insert-decisions';

interface ReportMeasurement {
  readonly decisions: number;
  /** How many of them the report counts. */
  readonly unexecuted: number;
  readonly reportMs: number;
  readonly reportP99Ms: number;
  /** A year's tables: four quarters at once. */
  readonly tablesMs: number;
}

const SIZES = [2_000, 20_000, 200_000];
const REQUESTS_PER_ROUND = 10;
const PERIOD = { year: 2011, quarter: 3 };
const REPORT = `query ($year: Int!, $quarter: Int!) {
  unexecutedDecisionReport(year: $year, quarter: $quarter, by: [DISTRICT, GENDER]) {
    missingDistricts { code }
    rows { law programArea intervention district { code } gender count suppressed interrupted { count } waits { fromMonths count } }
    causes { reason count }
  }
}`;
const TABLES = 'query ($year: Int!) { unexecutedDecisionTables(year: $year) { counts } }';

/** A quarter's report, counted over all districts, against the number of decisions that they hold. */
export const reportsScenario: Scenario = {
  name: 'reports',
  async run(options) {
    const hub = await startPoolHub(1);
    try {
      const measurements: ReportMeasurement[] = [];
      for (const size of SIZES) {
        await insertDecisions(hub.districts, size - (await countDecisions(hub)));
        measurements.push(await measure(hub, options));
      }
      return { tables: [toTable(measurements, hub.districts.length)], data: { reports: measurements } };
    } finally {
      await hub.stop();
    }
  },
};

async function measure(hub: PoolHub, { rounds }: BenchOptions): Promise<ReportMeasurement> {
  const token = await hub.tokenOf('reporting');
  const report = () =>
    ask<{ unexecutedDecisionReport: Report }>(hub.url, token, { query: REPORT, variables: PERIOD });
  const tables = () => ask(hub.url, token, { query: TABLES, variables: { year: PERIOD.year } });
  const { unexecutedDecisionReport } = await report();
  await tables();
  if (unexecutedDecisionReport.missingDistricts.length > 0) throw new Error('Districts are missing.');
  const reportTimes: number[] = [];
  const tableTimes: number[] = [];
  for (let request = 0; request < rounds * REQUESTS_PER_ROUND; request++) {
    reportTimes.push(await timeOf(report));
    tableTimes.push(await timeOf(tables));
  }
  return {
    decisions: await countDecisions(hub),
    unexecuted: totalOf(unexecutedDecisionReport),
    reportMs: median(reportTimes),
    reportP99Ms: quantileOf(reportTimes, 0.99),
    tablesMs: median(tableTimes),
  };
}

interface Report {
  readonly missingDistricts: readonly unknown[];
  readonly rows: readonly {
    readonly district: unknown;
    readonly gender: string | null;
    readonly count: number | null;
  }[];
}

function totalOf({ rows }: Report): number {
  const city = rows.filter(({ district, gender }) => district === null && gender === null);
  return city.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function countDecisions({ districts }: PoolHub): Promise<number> {
  const count = 'SELECT count(*)::integer AS count FROM care_decision';
  const answers = await Promise.all(districts.map(({ databaseUrl }) => readDatabase(databaseUrl, count)));
  return answers.reduce((sum, [row]) => sum + Number(row!.count), 0);
}

function toTable(measurements: readonly ReportMeasurement[], districts: number): Table {
  const base = measurements[0]!;
  return {
    title: `A quarter's report over ${districts} districts against the number of decisions, one request at a time`,
    columns: ['decisions', 'unexecuted', 'report ms', 'p99 ms', '× report', 'tables of a year ms'],
    rows: measurements.map((one) => [
      String(one.decisions),
      String(one.unexecuted),
      formatFigure(one.reportMs),
      formatFigure(one.reportP99Ms),
      formatFigure(one.reportMs / base.reportMs),
      formatFigure(one.tablesMs),
    ]),
    notes: [
      'counted now, by district and gender, with interruptions, waiting time and causes; target: < 2 000 ms at 200 000',
    ],
  };
}
