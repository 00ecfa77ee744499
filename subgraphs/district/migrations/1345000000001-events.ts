import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createOutboxTables, dropOutboxTables } from '../../harness/outbox/outbox-tables';

/** A vacancy's version rises with every change, whoever makes it. */
export class Events1345000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createOutboxTables(runner);
    for (const statement of VERSIONS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER vacancy_version ON vacancy');
    await runner.query('DROP FUNCTION raise_version()');
    await runner.query('ALTER TABLE vacancy DROP COLUMN version');
    await dropOutboxTables(runner);
  }
}

const VERSIONS = [
  'ALTER TABLE vacancy ADD COLUMN version integer NOT NULL DEFAULT 1',
  `CREATE FUNCTION raise_version() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.version := OLD.version + 1; RETURN NEW; END $$`,
  `CREATE TRIGGER vacancy_version BEFORE UPDATE ON vacancy FOR EACH ROW EXECUTE FUNCTION raise_version()`,
];
