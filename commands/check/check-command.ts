import { type Command, JSON_OPTION, type OptionDefinitions } from '../harness/command';
import { START_OPTIONS } from '../start/start-command';

export const CHECK_OPTIONS = {
  scale: START_OPTIONS.scale,
  database: {
    type: 'string',
    value: 'NAME=URL',
    multiple: true,
    about: "where the database of a district's code, or formedling's, is; only databases are looked at then",
  },
  patience: {
    type: 'string',
    value: 'SECONDS',
    about: 'how long what is under way may take, 0 to 3600; default 10',
  },
  json: JSON_OPTION,
} as const satisfies OptionDefinitions;

export const checkCommand: Command<typeof CHECK_OPTIONS> = {
  name: 'check',
  summary: 'Tells whether the hub could start, and whether its databases agree on what more than one knows.',
  about: `Settings, data folder and port are looked at where the hub does not run; databases where it runs, or where DATABASE_OWNER_URL
or DATABASE_URL names their server. Nothing is changed.`,
  options: CHECK_OPTIONS,
  notes: `Databases that were restored from dumps of different moments disagree: each disagreement is named by its kind and ids, with
what to do (docs/operations.md). The exit code is 1 when there is any, or the hub could not start; 2 when a database could not be
read, which is named, and the others are compared all the same. How far it has come is told on stderr, unless with --json.`,
  load: () => (require('./run-check') as typeof import('./run-check')).runCheck,
};
