import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the demonstration's case work has come (`demonstration-journal.ts`); empty in every other installation. */
export class DemonstrationStep1700000210000 implements MigrationInterface {
  readonly name = 'DemonstrationStep1700000210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demonstration_step (
        key text COLLATE "C" PRIMARY KEY,
        variables jsonb NOT NULL,
        answer jsonb
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demonstration_step');
  }
}
