import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../../harness/database/application-role';
import { createRetentionTables, dropRetentionTables } from '../../harness/retention/retention-tables';
import { DISTRICT_RULES } from '../retention/district-rules';

/** What is kept how long, what was removed, and when a candidate's file was last written in. */
export class Retention1345400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRetentionTables(runner, DISTRICT_RULES);
    for (const statement of [...RIGHTS, ...NOTES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER candidate_noted ON candidate');
    await runner.query('DROP FUNCTION note_change()');
    await runner.query('ALTER TABLE candidate DROP COLUMN noted_at');
    await dropRetentionTables(runner);
  }
}

const RIGHTS = [
  `REVOKE ALL ON retention_rule, purge_record FROM ${APPLICATION_ROLE}`,
  `GRANT SELECT ON retention_rule, purge_record TO ${APPLICATION_ROLE}`,
];

const NOTES = [
  'ALTER TABLE candidate ADD COLUMN noted_at timestamptz NOT NULL DEFAULT now()',
  `CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.noted_at := now(); RETURN NEW; END $$`,
  'CREATE TRIGGER candidate_noted BEFORE UPDATE ON candidate FOR EACH ROW EXECUTE FUNCTION note_change()',
];
