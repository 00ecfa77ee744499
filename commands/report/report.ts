import { writeFile } from 'node:fs/promises';
import { CommandError } from '../harness/command-error';
import { askHub } from '../harness/hub-client';
import { readOperation } from '../harness/read-operation';
import { type QuarterAnswer, quarterReport } from './quarter-report';
import type { ReportOptions } from './report-options';
import { yearChart } from './year-chart';
import { type YearAnswer, yearTables } from './year-tables';

interface YearCsv {
  readonly unexecutedDecisionTablesCsv: string;
}

interface QuarterCsv {
  readonly unexecutedDecisionReport: { readonly csv: string };
}

/**
 * What the command prints: a text, or the hub's answer for JSON; writes the chart, too.
 * @throws CommandError when the hub does not answer as asked, or the chart cannot be written
 */
export async function readReport(
  options: ReportOptions,
  { url, token }: { readonly url: string; readonly token: string },
): Promise<string | object> {
  const { year, quarter } = options;
  const ask = <Data>(name: string) =>
    askHub<Data>(url, token, {
      query: readOperation(`ej-verkstallda-beslut-${name}`),
      variables: { year, quarter },
    });
  return quarter === undefined ? readYear(options, ask) : readQuarter({ ...options, quarter }, ask);
}

type Ask = <Data>(name: string) => Promise<Data>;

async function readQuarter(
  { year, quarter, format }: ReportOptions & { readonly quarter: number },
  ask: Ask,
): Promise<string | object> {
  if (format === 'csv') return (await ask<QuarterCsv>('kvartal-csv')).unexecutedDecisionReport.csv;
  const { unexecutedDecisionReport: report } = await ask<QuarterAnswer>('kvartal');
  return format === 'json' ? report : quarterReport({ year, quarter }, report);
}

async function readYear({ year, format, svg }: ReportOptions, ask: Ask): Promise<string | object> {
  if (format === 'csv' && svg === undefined) return readYearCsv(ask);
  const { unexecutedDecisionTables: rows } = await ask<YearAnswer>('ar');
  if (rows.length === 0) throw new CommandError(`nothing is collected of ${year}`);
  if (svg !== undefined) await writeChart(svg, year, rows);
  if (format === 'csv') return readYearCsv(ask);
  return format === 'json' ? rows : yearTables(year, rows);
}

async function readYearCsv(ask: Ask): Promise<string> {
  return (await ask<YearCsv>('ar-csv')).unexecutedDecisionTablesCsv;
}

async function writeChart(
  file: string,
  year: number,
  rows: YearAnswer['unexecutedDecisionTables'],
): Promise<void> {
  await writeFile(file, await yearChart(year, rows)).catch((error: Error) => {
    throw new CommandError(`--svg cannot be written: ${error.message}`);
  });
}
