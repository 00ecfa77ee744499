import type { Command, OptionDefinitions } from '../harness/command';

export const SCHEMA_OPTIONS = {
  check: { type: 'boolean', about: 'write nothing, and fail when a file is not what the code declares' },
} as const satisfies OptionDefinitions;

export const schemaCommand: Command<typeof SCHEMA_OPTIONS> = {
  name: 'schema',
  summary:
    'Writes the files that are made from the code: the SDL, the supergraph, the clients’ schema, docker-compose.yml, docs/settings.md.',
  options: SCHEMA_OPTIONS,
  load: () => (require('./run-schema') as typeof import('./run-schema')).runSchema,
};
