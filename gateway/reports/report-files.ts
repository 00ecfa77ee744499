/** A file that a client may fetch below `/reports/`: an operation of the hub, asked with the URL's parameters. */
export interface ReportFile {
  readonly query: string;
  /** Parameters of the URL → the operation's variables; a parameter that is not named here is refused. */
  readonly parameters: Readonly<Record<string, ParameterReader>>;
  /** The same for the fields of the operation's variable `filter`. */
  readonly filter?: Readonly<Record<string, ParameterReader>>;
}

export interface ParameterReader {
  /** Undefined for a text that is no such value. */
  (text: string): unknown;
  /** All that may be given, where those are words. */
  readonly allowed?: readonly string[];
}

const integer: ParameterReader = (text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);
const text: ParameterReader = (value) => (value === '' ? undefined : value);
const list: ParameterReader = (value) => value.split(',').filter((item) => item !== '');
const names: ParameterReader = (value) =>
  value
    .toUpperCase()
    .split(',')
    .filter((item) => item !== '');
const flag = oneOf({ '1': true, true: true, '0': false, false: false });
const language = oneOf({ sv: 'SV', en: 'EN' });

const CSV = { language, bom: flag };
const CSV_VARIABLES = '$language: CsvLanguage! = EN, $bom: Boolean! = false';
const CSV_ARGUMENTS = 'language: $language, bom: $bom';
const QUARTER = { year: integer, quarter: integer };
const REPORT = { ...QUARTER, districts: list, by: names, version: integer };
const REPORT_VARIABLES = `$year: Int!, $quarter: Int!, $districts: [ID!], $by: [ReportCut!]! = [DISTRICT], $version: Int, ${CSV_VARIABLES}`;
const REPORT_ARGUMENTS = 'year: $year, quarter: $quarter, districts: $districts, by: $by, version: $version';

/** By file name. The operation's answer holds one text, by whatever path, which is the file. */
export const REPORT_FILES: Readonly<Record<string, ReportFile>> = {
  'unexecuted-decisions.csv': {
    query: `query UnexecutedDecisionsCsv(${REPORT_VARIABLES}) {
      report: unexecutedDecisionReport(${REPORT_ARGUMENTS}) { csv(${CSV_ARGUMENTS}) } }`,
    parameters: { ...REPORT, ...CSV },
  },
  'causes.csv': {
    query: `query CausesCsv(${REPORT_VARIABLES}) {
      report: unexecutedDecisionReport(${REPORT_ARGUMENTS}) { causesCsv(${CSV_ARGUMENTS}) } }`,
    parameters: { ...REPORT, ...CSV },
  },
  'tables.csv': {
    query: `query TablesCsv($year: Int!, ${CSV_VARIABLES}) { unexecutedDecisionTablesCsv(year: $year, ${CSV_ARGUMENTS}) }`,
    parameters: { year: integer, ...CSV },
  },
  'versions.csv': {
    query: `query VersionsCsv($year: Int!, $quarter: Int!, ${CSV_VARIABLES}) {
      reportVersionsCsv(year: $year, quarter: $quarter, ${CSV_ARGUMENTS}) }`,
    parameters: { ...QUARTER, ...CSV },
  },
  'differences.csv': {
    query: `query DifferencesCsv($year: Int!, $quarter: Int!, $from: Int!, $to: Int!, ${CSV_VARIABLES}) {
      reportDifferencesCsv(year: $year, quarter: $quarter, from: $from, to: $to, ${CSV_ARGUMENTS}) }`,
    parameters: { ...QUARTER, from: integer, to: integer, ...CSV },
  },
  'decisions.csv': {
    query: `query DecisionsCsv($district: ID!, $filter: DecisionFilter, ${CSV_VARIABLES}) {
      decisionsExport(district: $district, filter: $filter, ${CSV_ARGUMENTS}) { content } }`,
    parameters: { district: text, ...CSV },
    filter: {
      caseReference: text,
      laws: names,
      interventions: names,
      programAreas: names,
      runningOn: text,
      unexecutedOn: text,
      waitingOn: text,
      clockPassesBy: text,
    },
  },
  'individual-reports.csv': individualReports('CSV'),
  'individual-reports.json': individualReports('JSON'),
};

function oneOf(values: Readonly<Record<string, unknown>>): ParameterReader {
  const read = (word: string) => (Object.hasOwn(values, word) ? values[word] : undefined);
  return Object.assign(read, { allowed: Object.keys(values) });
}

function individualReports(format: 'CSV' | 'JSON'): ReportFile {
  return {
    query: `query IndividualReports${format}($district: ID!, $year: Int!, $quarter: Int!, $state: IndividualReportState,
      ${CSV_VARIABLES}) {
      individualReportsExport(district: $district, year: $year, quarter: $quarter, state: $state, format: ${format},
        ${CSV_ARGUMENTS}) { content } }`,
    parameters: { district: text, ...QUARTER, state: (value) => value.toUpperCase(), ...CSV },
  };
}
