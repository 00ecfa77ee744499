import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when the candidate of a placement that runs is not cleared any more. */
export class LostClearance1700000120001 implements MigrationInterface {
  readonly name = 'LostClearance1700000120001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE proposal ADD COLUMN clearance_lost_on date');
    await runner.query(
      'CREATE INDEX proposal_clearance_lost ON proposal (candidate_district) WHERE clearance_lost_on IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE proposal DROP COLUMN clearance_lost_on');
  }
}
