import { type Command, JSON_OPTION, type OptionDefinitions } from '../harness/command';

export const SECRETS_OPTIONS = {
  folder: { type: 'string', value: 'FOLDER', about: 'default ./secrets' },
  json: JSON_OPTION,
} as const satisfies OptionDefinitions;

export const secretsCommand: Command<typeof SECRETS_OPTIONS> = {
  name: 'secrets',
  summary: 'Makes what docker-compose.yml needs and nobody should choose.',
  about: `A password for each login of the databases, a key for each process that signs, and the set of their public halves. What is
there already is kept.`,
  options: SECRETS_OPTIONS,
  load: () => (require('./run-secrets') as typeof import('./run-secrets')).runSecrets,
};
