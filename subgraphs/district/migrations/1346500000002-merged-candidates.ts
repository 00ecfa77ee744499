import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../../harness/database/application-role';

/** A candidate that was registered twice: which one its file is kept under. The log of changes is not rewritten by that. */
export class MergedCandidates1346500000002 implements MigrationInterface {
  readonly name = 'MergedCandidates1346500000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT UPDATE ON candidate_change TO ${APPLICATION_ROLE}`);
    await runner.query('ALTER TABLE candidate DROP COLUMN merged_into');
  }
}

const STATEMENTS = [
  `ALTER TABLE candidate ADD COLUMN merged_into uuid REFERENCES candidate
    CHECK (merged_into IS NULL OR (merged_into <> id AND status = 'ENDED'))`,
  'CREATE INDEX candidate_merged_into ON candidate (merged_into) WHERE merged_into IS NOT NULL',
  `REVOKE UPDATE ON candidate_change FROM ${APPLICATION_ROLE}`,
];
