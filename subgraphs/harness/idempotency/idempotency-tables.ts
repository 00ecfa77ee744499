import type { QueryRunner } from 'typeorm';

/**
 * `idempotency_key` remembers what a key was used for and, once the answer is out, the answer. `idempotent_command`
 * remembers what each command of that operation resulted in, written in the command's own transaction.
 */
const TABLES = [
  `CREATE TABLE idempotency_key (
    subject text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    response jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (subject, key)
  )`,
  'CREATE INDEX idempotency_key_created ON idempotency_key (created_at)',
  `CREATE TABLE idempotent_command (
    subject text NOT NULL,
    key text NOT NULL,
    step integer NOT NULL,
    result jsonb NOT NULL,
    PRIMARY KEY (subject, key, step),
    FOREIGN KEY (subject, key) REFERENCES idempotency_key ON DELETE CASCADE
  )`,
];

/** For a subgraph's migration. */
export async function createIdempotencyTables(runner: QueryRunner): Promise<void> {
  for (const statement of TABLES) await runner.query(statement);
}

export async function dropIdempotencyTables(runner: QueryRunner): Promise<void> {
  await runner.query('DROP TABLE idempotent_command, idempotency_key');
}
