import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRetentionTables, dropRetentionTables } from '../../harness/retention/retention-tables';
import { FORMEDLING_RULES } from '../retention/formedling-rules';

/** What is kept how long, and what was removed. */
export class Retention1700000000005 implements MigrationInterface {
  readonly name = 'Retention1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await createRetentionTables(runner, FORMEDLING_RULES);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropRetentionTables(runner);
  }
}
