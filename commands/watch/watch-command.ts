import { type Command, HUB_URL_OPTION, type OptionDefinitions } from '../harness/command';

export const WATCH_OPTIONS = {
  kinds: {
    type: 'string',
    value: 'KINDS',
    about: 'by comma, such as KONTAKTFAMILJ,KORTTIDSFAMILJ; default all',
  },
  districts: {
    type: 'string',
    value: 'CODES',
    about: 'codes by comma, such as farsta,sodermalm; default all',
  },
  url: HUB_URL_OPTION,
  token: {
    type: 'string',
    value: 'TOKEN',
    about: 'default: one for the resursteam, signed with the key of "npm start"',
  },
  json: { type: 'boolean', about: 'print each event as JSON, one a line, with its cursor' },
} as const satisfies OptionDefinitions;

export const watchCommand: Command<typeof WATCH_OPTIONS> = {
  name: 'watch',
  summary: "Prints vacancies as they open in the city's districts, one line each, until Ctrl-C.",
  options: WATCH_OPTIONS,
  load: () => (require('./run-watch') as typeof import('./run-watch')).runWatch,
};
