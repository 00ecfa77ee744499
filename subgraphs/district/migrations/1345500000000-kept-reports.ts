import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../../harness/database/application-role';

/** What was sent, and what was corrected, stays as it was: the application adds to it and reads it. */
export class KeptReports1345500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `REVOKE UPDATE, DELETE ON individual_report, decision_correction FROM ${APPLICATION_ROLE}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `GRANT UPDATE, DELETE ON individual_report, decision_correction TO ${APPLICATION_ROLE}`,
    );
  }
}
