import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createCursorKey, dropCursorKey } from '../../harness/outbox/cursor-key-table';

export class CursorKey1346600000000 implements MigrationInterface {
  readonly name = 'CursorKey1346600000000';

  up(runner: QueryRunner): Promise<void> {
    return createCursorKey(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropCursorKey(runner);
  }
}
