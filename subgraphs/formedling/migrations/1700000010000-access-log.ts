import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  ACCESS_COUNTS,
  ACCESS_LOG_APPEND,
  ACCESS_LOG_CODES,
  ACCESS_LOG_TABLE,
  ACCESS_REVIEW_TABLES,
} from '../../harness/log-chain/access-log-tables';

const RULE = `INSERT INTO retention_rule (record_kind, valid_from, keep, legal_source) VALUES
  ('ACCESS_LOG', '2012-08-15', '10 years', '[?] longer than what it proves was purged')`;

/** The chained access log of the brokering, and its review. */
export class AccessLog1700000010000 implements MigrationInterface {
  readonly name = 'AccessLog1700000010000';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...ACCESS_LOG_TABLE,
      ...ACCESS_LOG_CODES,
      ...ACCESS_LOG_APPEND,
      ...ACCESS_COUNTS,
      ...ACCESS_REVIEW_TABLES,
    ];
    for (const statement of [...statements, RULE]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The access log is not taken back.');
  }
}
