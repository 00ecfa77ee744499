import type { QueryRunner } from 'typeorm';

/** NOTIFY's channel, within one database. */
export const OUTBOX_CHANNEL = 'outbox';

/**
 * `tx` is the writing transaction and, by its default, cannot be told by the writer. One row version of a topic has one
 * event. `outbox_state` holds one row: the epoch that cursors name, and up to where events have been purged.
 */
const TABLES = [
  `CREATE TABLE outbox (
    tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
    id bigint GENERATED ALWAYS AS IDENTITY,
    topic text NOT NULL,
    aggregate text NOT NULL,
    version integer NOT NULL,
    payload jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tx, id),
    UNIQUE (topic, aggregate, version)
  )`,
  'CREATE INDEX outbox_at ON outbox (at)',
  `CREATE TABLE outbox_state (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    epoch uuid NOT NULL,
    identity text NOT NULL,
    purged_tx xid8 NOT NULL DEFAULT '0',
    purged_id bigint NOT NULL DEFAULT 0,
    purged_before timestamptz NOT NULL DEFAULT '-infinity'
  )`,
];

/** For a subgraph's migration. */
export async function createOutboxTables(runner: QueryRunner): Promise<void> {
  for (const statement of TABLES) await runner.query(statement);
}

export async function dropOutboxTables(runner: QueryRunner): Promise<void> {
  await runner.query('DROP TABLE outbox, outbox_state');
}
