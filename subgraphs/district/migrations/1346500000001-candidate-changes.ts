import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../../harness/database/application-role';

/** A candidate's changes after registration: which version it is of, what was changed and why. */
export class CandidateChanges1346500000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE candidate_change');
    await runner.query('ALTER TABLE candidate DROP COLUMN version');
  }
}

/** `fields` names what was changed, and holds nothing of it. */
const STATEMENTS = [
  'ALTER TABLE candidate ADD COLUMN version integer NOT NULL DEFAULT 1',
  `CREATE TABLE candidate_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    candidate_id uuid NOT NULL REFERENCES candidate ON DELETE CASCADE,
    act text NOT NULL,
    fields text[] NOT NULL,
    reason text NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX candidate_change_candidate ON candidate_change (candidate_id)',
  `REVOKE DELETE ON candidate_change FROM ${APPLICATION_ROLE}`,
];
