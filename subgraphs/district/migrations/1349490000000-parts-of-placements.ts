import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A part is carried out by the placement that ran as it was recorded, until that ends, or by the district itself, until it is
 * interrupted (`ended_on`) or the decision is.
 */
export class PartsOfPlacements1349490000000 implements MigrationInterface {
  readonly name = 'PartsOfPlacements1349490000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE partial_execution
      ADD COLUMN placement_id uuid REFERENCES placement ON DELETE SET NULL,
      ADD COLUMN ended_on date,
      ADD CHECK (ended_on >= executed_on),
      ADD CHECK (ended_on IS NULL OR placement_id IS NULL)`);
    await runner.query(
      'CREATE INDEX partial_execution_placement ON partial_execution (placement_id) WHERE placement_id IS NOT NULL',
    );
    await runner.query(`UPDATE partial_execution n SET placement_id = (
      SELECT p.id FROM placement p
      WHERE p.decision_id = n.decision_id AND p.status IN ('RUNNING', 'ENDED') AND p.recorded_at <= n.recorded_at
        AND coalesce(p.ended_on, 'infinity') >= n.executed_on
      ORDER BY p.started_on DESC, p.recorded_at DESC LIMIT 1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partial_execution DROP COLUMN ended_on, DROP COLUMN placement_id');
  }
}
