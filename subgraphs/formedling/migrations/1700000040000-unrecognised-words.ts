import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of needs that are of no vocabulary: kept apart from what every broker reads (`vocabularies/keep-to-vocabularies.ts`). */
export class UnrecognisedWords1700000040000 implements MigrationInterface {
  readonly name = 'UnrecognisedWords1700000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE placement_request ADD COLUMN unrecognised_words jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE placement_request DROP COLUMN unrecognised_words');
  }
}
