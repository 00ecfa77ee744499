import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createWorkItemEvents,
  dropWorkItemEvents,
  type WorkFacts,
} from '../../harness/work-items/work-item-events';
import { createWorkItemTables, dropWorkItemTables } from '../../harness/work-items/work-item-tables';

/** Each answer changes its proposal's row as well. */
const FACTS: readonly WorkFacts[] = [
  { table: 'proposal', on: 'INSERT OR UPDATE', districts: ['requesting_district', 'candidate_district'] },
  { table: 'placement_request', on: 'INSERT OR UPDATE', districts: ['district'] },
  // The resursteam alone sees what a confirmation that begins makes other: what it is of is no district's code.
  { table: 'confirmation', on: 'INSERT', districts: ['proposal_id'] },
  { table: 'work_item', on: 'INSERT OR UPDATE', districts: ['district'] },
];

const INDEX = `CREATE INDEX placement_request_waiting ON placement_request (id) WHERE status IN ('OPEN', 'PROPOSED')`;

/** What people add to items of the brokering (att göra), and the events that tell of changed facts. */
export class WorkItems1700000150000 implements MigrationInterface {
  readonly name = 'WorkItems1700000150000';

  async up(runner: QueryRunner): Promise<void> {
    await createWorkItemTables(runner);
    await createWorkItemEvents(runner, FACTS);
    await runner.query(INDEX);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX placement_request_waiting');
    await dropWorkItemEvents(runner);
    await dropWorkItemTables(runner);
  }
}
