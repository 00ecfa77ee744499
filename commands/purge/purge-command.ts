import { DATABASE_OPTIONS } from '../harness/chosen-databases';
import type { Command, OptionDefinitions } from '../harness/command';

export const PURGE_OPTIONS = {
  'dry-run': { type: 'boolean', about: 'list what would go, and remove nothing' },
  on: { type: 'string', value: 'DATE', about: 'list what would go on that day, with --dry-run' },
  ...DATABASE_OPTIONS,
  by: { type: 'string', value: 'NAME', about: 'who purges; default the account that runs the command' },
  ids: { type: 'boolean', about: 'list every id, not the first five' },
  json: { type: 'boolean', about: 'print JSON, with every id' },
} as const satisfies OptionDefinitions;

export const purgeCommand: Command<typeof PURGE_OPTIONS> = {
  name: 'purge',
  summary:
    'Removes what the retention rules no longer let the hub keep, and records what was removed by which rule.',
  options: PURGE_OPTIONS,
  notes: `What still runs stays: placements, holds, decisions that wait, places that are open.

Reports that have been published stay as they are. Those of a quarter that has not been are counted without the decisions that
went: publish them first (publishReport).

A database that could not be purged is named, the others are purged all the same; the exit code is then 1.`,
  load: () => (require('./run-purge') as typeof import('./run-purge')).runPurge,
};
