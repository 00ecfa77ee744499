import type { MigrationInterface, QueryRunner } from 'typeorm';

const EXTRACT = `kind IN ('POLICE_REGISTER', 'SOCIAL_REGISTER')`;

/**
 * Of a register extract only the note that it was shown is kept: the outcomes go. A note that was followed by a bad extract
 * goes with it, so that nobody is cleared by it again.
 */
export class RegisterExtracts1346500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE suitability_check DROP CONSTRAINT suitability_check_outcome');
    await runner.query('UPDATE suitability_check SET passed = true WHERE passed IS NULL');
    await runner.query('ALTER TABLE suitability_check ALTER COLUMN passed SET NOT NULL');
  }
}

const STATEMENTS = [
  'ALTER TABLE suitability_check ALTER COLUMN passed DROP NOT NULL',
  `DELETE FROM suitability_check c WHERE ${EXTRACT} AND EXISTS (
    SELECT FROM suitability_check bad WHERE bad.candidate_id = c.candidate_id AND bad.kind = c.kind AND NOT bad.passed
      AND (bad.performed_on, bad.id) >= (c.performed_on, c.id))`,
  `UPDATE suitability_check SET passed = NULL WHERE ${EXTRACT}`,
  `ALTER TABLE suitability_check ADD CONSTRAINT suitability_check_outcome CHECK ((passed IS NULL) = (${EXTRACT}))`,
];
