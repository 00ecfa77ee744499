import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEX = 'CREATE INDEX care_decision_case ON care_decision';

/** Å, ä and ö are letters in capitals or not, too, whatever the database's own collation makes of them. */
export class CaseReferencesInCapitals1348950000000 implements MigrationInterface {
  readonly name = 'CaseReferencesInCapitals1348950000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX care_decision_case');
    await runner.query(`${INDEX} (lower(case_reference COLLATE "pg_c_utf8"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX care_decision_case');
    await runner.query(`${INDEX} (lower(case_reference))`);
  }
}
