import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApplicationRights, revokeApplicationRights } from '../../harness/database/application-rights';
import { APPLICATION_ROLE } from '../../harness/database/application-role';

/** The running process owns no table: it adds versions, and cannot lift what keeps the published ones as they were. */
export class ApplicationRights1700000000003 implements MigrationInterface {
  readonly name = 'ApplicationRights1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await grantApplicationRights(runner, ['report_category']);
    await runner.query(`REVOKE UPDATE, DELETE ON report_version FROM ${APPLICATION_ROLE}`);
  }

  down(runner: QueryRunner): Promise<void> {
    return revokeApplicationRights(runner);
  }
}
