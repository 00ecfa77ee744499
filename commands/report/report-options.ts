import { UsageError } from '../../platform/process/usage-error';
import type { OptionValues } from '../harness/command';
import { toInteger } from '../harness/read-options';
import type { REPORT_OPTIONS } from './report-command';

export interface ReportOptions {
  readonly year: number;
  /** Undefined: the whole year's tables. */
  readonly quarter: number | undefined;
  readonly format: 'tables' | 'csv' | 'json';
  readonly svg: string | undefined;
}

/**
 * What the command line asks for.
 * @throws UsageError naming the option
 */
export function toReportOptions(values: OptionValues<typeof REPORT_OPTIONS>): ReportOptions {
  const { year, quarter, csv, json, svg } = values;
  if (svg !== undefined && quarter !== undefined) {
    throw new UsageError("--svg draws a year's quarters; leave --quarter out");
  }
  if (csv && json) throw new UsageError('--csv and --json cannot be given together');
  return {
    year: toInteger('--year', year, { min: 1900, max: 9999 }),
    quarter: quarter === undefined ? undefined : toInteger('--quarter', quarter, { min: 1, max: 4 }),
    format: csv ? 'csv' : json ? 'json' : 'tables',
    svg,
  };
}
