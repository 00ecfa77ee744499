import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions are found by the reference of their case, in capitals or not. */
export class CaseReferences1347200000000 implements MigrationInterface {
  readonly name = 'CaseReferences1347200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX care_decision_case ON care_decision (lower(case_reference))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX care_decision_case');
  }
}
