import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a vacancy is held for. Null for holds of before: they are judged as they are filled. */
export class HeldFor1347100000000 implements MigrationInterface {
  readonly name = 'HeldFor1347100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE vacancy_hold ADD COLUMN needs jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE vacancy_hold DROP COLUMN needs');
  }
}
