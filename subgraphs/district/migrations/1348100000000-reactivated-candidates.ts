import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A candidate that has come back: checks performed before this day do not clear it. */
export class ReactivatedCandidates1348100000000 implements MigrationInterface {
  readonly name = 'ReactivatedCandidates1348100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE candidate ADD COLUMN checks_count_from date NOT NULL DEFAULT '-infinity'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE candidate DROP COLUMN checks_count_from');
  }
}
