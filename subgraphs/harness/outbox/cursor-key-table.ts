import type { QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../database/application-role';

/** 32 bytes of which 244 bits are random. */
const RANDOM_BYTES = `decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')`;

/**
 * For a subgraph's migration: the key of the database's cursors, which all replicas that read it share and which goes with it
 * when it is moved. `id` is shown in the cursors: those of another database are told from those that somebody made up.
 */
export async function createCursorKey(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE cursor_key (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    key bytea NOT NULL DEFAULT ${RANDOM_BYTES}
  )`);
  await runner.query('INSERT INTO cursor_key DEFAULT VALUES');
  await runner.query(`REVOKE INSERT, UPDATE, DELETE ON cursor_key FROM ${APPLICATION_ROLE}`);
}

export async function dropCursorKey(runner: QueryRunner): Promise<void> {
  await runner.query('DROP TABLE cursor_key');
}
