import { type Command, HUB_URL_OPTION, JSON_OPTION, type OptionDefinitions } from '../harness/command';

export const REPORT_OPTIONS = {
  year: {
    type: 'string',
    value: 'YEAR',
    isRequired: true,
    about: 'such as 2011: the year\'s tables, "-" where a quarter was not reported',
  },
  quarter: {
    type: 'string',
    value: 'N',
    about: "1 to 4: that quarter's report, with interruptions, waiting time and causes",
  },
  csv: {
    type: 'boolean',
    about: 'print CSV (Swedish, with a byte order mark for Excel) instead of tables',
  },
  svg: { type: 'string', value: 'FILE', about: "also draw the year's quarters as a chart, into this file" },
  url: HUB_URL_OPTION,
  token: {
    type: 'string',
    value: 'TOKEN',
    about:
      'default: one of the role reporting with the scope reports:exact, signed with the key of "npm start"',
  },
  json: JSON_OPTION,
} as const satisfies OptionDefinitions;

export const reportCommand: Command<typeof REPORT_OPTIONS> = {
  name: 'report',
  summary: "Prints unexecuted decisions as the board's tables do, over all districts.",
  options: REPORT_OPTIONS,
  load: () => (require('./run-report') as typeof import('./run-report')).runReport,
};
