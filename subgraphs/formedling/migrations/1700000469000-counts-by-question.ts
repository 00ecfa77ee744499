import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COUNTS_BY_QUESTION, COUNTS_WITHOUT_QUESTION } from '../../harness/log-chain/counts-by-question';

/** The same count told again on the same day is tallied once. */
export class CountsByQuestion1700000469000 implements MigrationInterface {
  readonly name = 'CountsByQuestion1700000469000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of COUNTS_BY_QUESTION) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of COUNTS_WITHOUT_QUESTION) await runner.query(statement);
  }
}
