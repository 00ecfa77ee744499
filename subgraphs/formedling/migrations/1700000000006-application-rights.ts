import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantApplicationRights, revokeApplicationRights } from '../../harness/database/application-rights';

/** The running process owns no table: what was purged by which rule, and the rules, it cannot rewrite. */
export class ApplicationRights1700000000006 implements MigrationInterface {
  readonly name = 'ApplicationRights1700000000006';

  up(runner: QueryRunner): Promise<void> {
    return grantApplicationRights(runner, ['retention_rule', 'purge_record']);
  }

  down(runner: QueryRunner): Promise<void> {
    return revokeApplicationRights(runner);
  }
}
