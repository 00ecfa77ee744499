import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a proposal ended, as a word that programs know. Null for those that ended without one. */
export class ProposalEndCode1700000050000 implements MigrationInterface {
  readonly name = 'ProposalEndCode1700000050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE proposal ADD COLUMN end_code text');
    await runner.query('ALTER TABLE confirmation ADD COLUMN failure_code text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE confirmation DROP COLUMN failure_code');
    await runner.query('ALTER TABLE proposal DROP COLUMN end_code');
  }
}
