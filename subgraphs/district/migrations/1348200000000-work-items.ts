import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createWorkItemEvents,
  dropWorkItemEvents,
  type WorkFacts,
} from '../../harness/work-items/work-item-events';
import { createWorkItemTables, dropWorkItemTables } from '../../harness/work-items/work-item-tables';

const FACTS: readonly WorkFacts[] = [
  { table: 'care_decision', on: 'INSERT OR UPDATE', districts: ['district'] },
  { table: 'placement', on: 'INSERT OR UPDATE', districts: ['district'] },
  { table: 'candidate', on: 'INSERT OR UPDATE OF status, checks_valid_until', districts: ['district'] },
  { table: 'work_item', on: 'INSERT OR UPDATE', districts: ['district'] },
];

/** Reports are of their decision's district. */
const REPORTS = [
  `CREATE FUNCTION tell_report_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO outbox (topic, aggregate, version, payload)
        SELECT 'workItemsChanged', 'work:' || d.district || ':' || pg_current_xact_id(), 1,
          jsonb_build_object('district', d.district) FROM care_decision d WHERE d.id = NEW.decision_id
        ON CONFLICT DO NOTHING;
      PERFORM pg_notify('outbox', '');
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER individual_report_work AFTER INSERT ON individual_report
    FOR EACH ROW EXECUTE FUNCTION tell_report_changed()`,
];

/** What there is to do is looked for by the day on which it is due. */
const INDEXES = [
  'CREATE INDEX care_decision_open ON care_decision (valid_until) WHERE closed_on IS NULL',
  `CREATE INDEX placement_running ON placement (decision_id) WHERE status = 'RUNNING'`,
  `CREATE INDEX candidate_checks_end ON candidate (checks_valid_until) WHERE status IN ('APPROVED', 'PAUSED')`,
];

/** What people add to items (att göra), and the events that tell of changed facts. */
export class WorkItems1348200000000 implements MigrationInterface {
  readonly name = 'WorkItems1348200000000';

  async up(runner: QueryRunner): Promise<void> {
    await createWorkItemTables(runner);
    await createWorkItemEvents(runner, FACTS);
    for (const statement of [...REPORTS, ...INDEXES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX care_decision_open, placement_running, candidate_checks_end');
    await runner.query('DROP FUNCTION tell_report_changed() CASCADE');
    await dropWorkItemEvents(runner);
    await dropWorkItemTables(runner);
  }
}
