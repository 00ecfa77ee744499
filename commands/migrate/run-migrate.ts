import type { Run } from '../harness/command';
import { print, printJson } from '../harness/print';
import { migrateHub, toMigrateRequest } from './migrate';
import type { MIGRATE_OPTIONS } from './migrate-command';

export const runMigrate: Run<typeof MIGRATE_OPTIONS> = async (values, { env }) => {
  for await (const database of migrateHub(toMigrateRequest(values, env))) {
    if (values.json) printJson({ database });
    else print(`${database} has the newest tables\n`);
  }
};
