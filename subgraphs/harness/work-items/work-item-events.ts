import type { QueryRunner } from 'typeorm';
import { OUTBOX_CHANNEL } from '../outbox/outbox-tables';

export const WORK_ITEMS_CHANGED = 'workItemsChanged';

/** What is kept of it: of which district facts have changed (a stored code), or null for all. */
export interface WorkItemsChangedPayload {
  readonly district: string | null;
}

/** Rows of a table that items follow from. */
export interface WorkFacts {
  readonly table: string;
  /** `INSERT`, or `UPDATE OF` the columns that matter. */
  readonly on: string;
  /** Columns that hold codes of districts. */
  readonly districts: readonly string[];
}

/**
 * Any fact is told of in the transaction that changes it, whichever command does: an event for each transaction and district, of
 * which every transaction is an aggregate of its own. What an event tells is to read again, so that their order does not matter.
 */
const TELL = `CREATE FUNCTION tell_work_items_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    names text;
    code text;
  BEGIN
    FOREACH names IN ARRAY TG_ARGV LOOP
      code := to_jsonb(NEW) ->> names;
      INSERT INTO outbox (topic, aggregate, version, payload)
        VALUES ('${WORK_ITEMS_CHANGED}', 'work:' || coalesce(code, '') || ':' || pg_current_xact_id(), 1,
          jsonb_build_object('district', code))
        ON CONFLICT DO NOTHING;
    END LOOP;
    PERFORM pg_notify('${OUTBOX_CHANNEL}', '');
    RETURN NULL;
  END $$`;

/** For a subgraph's migration, once its tables are there. */
export async function createWorkItemEvents(runner: QueryRunner, facts: readonly WorkFacts[]): Promise<void> {
  await runner.query(TELL);
  for (const [index, { table, on, districts }] of facts.entries()) {
    const columns = districts.map((name) => `'${name}'`).join(', ');
    await runner.query(
      `CREATE TRIGGER ${table}_work_${index} AFTER ${on} ON ${table}
        FOR EACH ROW EXECUTE FUNCTION tell_work_items_changed(${columns})`,
    );
  }
}

export async function dropWorkItemEvents(runner: QueryRunner): Promise<void> {
  await runner.query('DROP FUNCTION tell_work_items_changed() CASCADE');
}
