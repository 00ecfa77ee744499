import { writeFile } from 'node:fs/promises';
import { StartError } from '../../hub/errors/start-error';
import { askHub } from '../harness/hub-client';
import { readOperation } from '../harness/read-operation';
import type { ReportOptions } from './options';
import { type QuarterAnswer, quarterReport } from './quarter-report';
import { yearChart } from './year-chart';
import { type YearAnswer, yearTables } from './year-tables';

interface YearCsv {
  readonly unexecutedDecisionTablesCsv: string;
}

interface QuarterCsv {
  readonly unexecutedDecisionReport: { readonly csv: string };
}

/**
 * What the command prints; writes the chart, too.
 * @throws StartError when the hub does not answer as asked, or the chart cannot be written
 */
export async function runReport(
  options: ReportOptions,
  { url, token }: { readonly url: string; readonly token: string },
): Promise<string> {
  const { year, quarter, csv, svg } = options;
  const ask = <Data>(name: string) =>
    askHub<Data>(url, token, {
      query: readOperation(`ej-verkstallda-beslut-${name}`),
      variables: { year, quarter },
    });
  if (quarter !== undefined) {
    if (csv) return (await ask<QuarterCsv>('kvartal-csv')).unexecutedDecisionReport.csv;
    return quarterReport({ year, quarter }, (await ask<QuarterAnswer>('kvartal')).unexecutedDecisionReport);
  }
  if (csv && svg === undefined) return (await ask<YearCsv>('ar-csv')).unexecutedDecisionTablesCsv;
  const { unexecutedDecisionTables: rows } = await ask<YearAnswer>('ar');
  if (rows.length === 0) throw new StartError(`nothing is collected of ${year}`);
  if (svg !== undefined) await writeChart(svg, year, rows);
  if (csv) return (await ask<YearCsv>('ar-csv')).unexecutedDecisionTablesCsv;
  return yearTables(year, rows);
}

async function writeChart(
  file: string,
  year: number,
  rows: YearAnswer['unexecutedDecisionTables'],
): Promise<void> {
  await writeFile(file, await yearChart(year, rows)).catch((error: Error) => {
    throw new StartError(`--svg cannot be written: ${error.message}`);
  });
}
