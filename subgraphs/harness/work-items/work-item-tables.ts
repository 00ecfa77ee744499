import type { QueryRunner } from 'typeorm';

/**
 * What people have added to items, and the reminders that they made (those with `due_on`). An item that is derived from facts
 * has a row only once somebody has changed it; the row is no state of it: where the cause is gone the row says nothing.
 */
const TABLES = [
  `CREATE TABLE work_item (
    id text COLLATE "C" PRIMARY KEY,
    district text COLLATE "C",
    owner text,
    parked_until date,
    comment text,
    version integer NOT NULL CHECK (version >= 1),
    persons text[] NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    subject_type text,
    subject_id text COLLATE "C",
    owner_role text,
    due_on date,
    closed_at timestamptz,
    CHECK (num_nonnulls(subject_type, subject_id, owner_role, due_on) IN (0, 4)),
    CHECK (closed_at IS NULL OR due_on IS NOT NULL)
  )`,
  'CREATE INDEX work_item_reminder ON work_item (due_on, id) WHERE due_on IS NOT NULL',
];

/** For a subgraph's migration. */
export async function createWorkItemTables(runner: QueryRunner): Promise<void> {
  for (const statement of TABLES) await runner.query(statement);
}

export async function dropWorkItemTables(runner: QueryRunner): Promise<void> {
  await runner.query('DROP TABLE work_item');
}
