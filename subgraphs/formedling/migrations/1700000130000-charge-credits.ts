import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../../harness/database/application-role';

/** A charge whose placement was withdrawn before it began is credited, once and as a whole; the charge stays as it is. */
export class ChargeCredits1700000130000 implements MigrationInterface {
  readonly name = 'ChargeCredits1700000130000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE charge_credit');
  }
}

const STATEMENTS = [
  `CREATE TABLE charge_credit (
    proposal_id uuid PRIMARY KEY REFERENCES charge (proposal_id) ON DELETE CASCADE,
    credited_on date NOT NULL,
    amount numeric(12, 2) NOT NULL CHECK (amount <= 0)
  )`,
  'CREATE INDEX charge_credit_day ON charge_credit (credited_on)',
  `REVOKE UPDATE, DELETE ON charge_credit FROM ${APPLICATION_ROLE}`,
];
