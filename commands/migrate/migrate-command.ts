import type { Command, OptionDefinitions } from '../harness/command';

export const MIGRATE_OPTIONS = {
  database: {
    type: 'string',
    value: 'NAME',
    about: "one of them, such as district_farsta; default all: every district's, formedling, reporting",
  },
  json: { type: 'boolean', about: 'print each database that is migrated as JSON, one a line' },
} as const satisfies OptionDefinitions;

export const migrateCommand: Command<typeof MIGRATE_OPTIONS> = {
  name: 'migrate',
  summary: "Brings the hub's databases on a server to the newest tables, each in turn, and ends.",
  about: 'Before the processes start.',
  options: MIGRATE_OPTIONS,
  notes: `DATABASE_OWNER_URL is the server, as the owner of the databases; DATABASE_OWNER_PASSWORD_FILE may hold the password.
The processes themselves then run with MIGRATE=off and a login that owns nothing.`,
  load: () => (require('./run-migrate') as typeof import('./run-migrate')).runMigrate,
};
