import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Placements that never began are told to the brokering once more, which opens their requests again; those of a candidate are found
 * without reading the others.
 */
export class WithdrawnPlacements1349464400000 implements MigrationInterface {
  readonly name = 'WithdrawnPlacements1349464400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE placement SET reopened = FALSE WHERE status = 'WITHDRAWN'`);
    await runner.query('CREATE INDEX placement_candidate ON placement (candidate_id, started_on)');
  }

  /** What has been told is acknowledged, whatever the version. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX placement_candidate');
  }
}
