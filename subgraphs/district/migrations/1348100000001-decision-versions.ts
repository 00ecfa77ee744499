import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision's version rises with every change, whoever makes it. */
export class DecisionVersions1348100000001 implements MigrationInterface {
  readonly name = 'DecisionVersions1348100000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE care_decision ADD COLUMN version integer NOT NULL DEFAULT 1');
    await runner.query(
      'CREATE TRIGGER care_decision_version BEFORE UPDATE ON care_decision FOR EACH ROW EXECUTE FUNCTION raise_version()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER care_decision_version ON care_decision');
    await runner.query('ALTER TABLE care_decision DROP COLUMN version');
  }
}
