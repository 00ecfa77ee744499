import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createWorkItemTables, dropWorkItemTables } from '../../harness/work-items/work-item-tables';

/** What people add to items (att göra). */
export class WorkItems1700000050000 implements MigrationInterface {
  readonly name = 'WorkItems1700000050000';

  up(runner: QueryRunner): Promise<void> {
    return createWorkItemTables(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropWorkItemTables(runner);
  }
}
