import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCESS_COUNTS, ACCESS_LOG_CODES } from '../../harness/log-chain/access-log-tables';

/** Purposes have codes, requests an id of their own beside the client's, and counts that show nobody are tallied. */
export class AccessLogCodes1346100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ACCESS_LOG_CODES, ...ACCESS_COUNTS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The access log is not taken back.');
  }
}
