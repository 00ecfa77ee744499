import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether sessions have ended because their person has signed out, or because the register says something else of that person. */
export class EndingsByPerson1700000468000 implements MigrationInterface {
  readonly name = 'EndingsByPerson1700000468000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ended_session ADD COLUMN by_person boolean NOT NULL DEFAULT false');
    await runner.query('UPDATE ended_session SET by_person = true WHERE sid IS NOT NULL');
    await runner.query('ALTER TABLE ended_session ALTER COLUMN by_person DROP DEFAULT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ended_session DROP COLUMN by_person');
  }
}
