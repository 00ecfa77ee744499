import { StartError } from '../../hub/errors/start-error';
import { readOptions } from '../harness/read-options';

export interface ReportOptions {
  readonly year: number;
  /** Undefined: the whole year's tables. */
  readonly quarter: number | undefined;
  readonly csv: boolean;
  readonly svg: string | undefined;
  readonly url: string | undefined;
  readonly token: string | undefined;
}

export const REPORT_HELP = `Prints unexecuted decisions as the board's tables do, over all districts.

  npm run --silent report -- --year YEAR [--quarter N] [--csv] [--svg FILE] [--url URL] [--token TOKEN]

  --year     such as 2011: the year's tables, "-" where a quarter was not reported
  --quarter  1 to 4: that quarter's report, with interruptions, waiting time and causes
  --csv      print CSV (Swedish, with a byte order mark for Excel) instead of tables
  --svg      also draw the year's quarters as a chart, into this file
  --url      the hub's GraphQL endpoint; default http://127.0.0.1:4000/graphql
  --token    default: one of the role reporting with the scope reports:exact, signed with the key of "npm start"
`;

/**
 * What the command line asks for; undefined for help.
 * @throws StartError naming the option
 */
export function toReportOptions(argv: readonly string[]): ReportOptions | undefined {
  const { help, year, quarter, csv = false, svg, url, token } = parseOptions(argv);
  if (help) return undefined;
  if (year === undefined) throw new StartError('--year is needed; see --help');
  if (svg !== undefined && quarter !== undefined) {
    throw new StartError("--svg draws a year's quarters; leave --quarter out");
  }
  return {
    year: toInteger('--year', year, { min: 1900, max: 9999 }),
    quarter: quarter === undefined ? undefined : toInteger('--quarter', quarter, { min: 1, max: 4 }),
    csv,
    svg,
    url,
    token,
  };
}

function parseOptions(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const help = { type: 'boolean', short: 'h' } as const;
  return readOptions(argv, { year: text, quarter: text, csv: flag, svg: text, url: text, token: text, help });
}

function toInteger(option: string, text: string, { min, max }: { min: number; max: number }): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new StartError(`${option} must be a whole number from ${min} to ${max}, not "${text}"`);
}
