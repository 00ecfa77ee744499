import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createFrozenFigures, dropFrozenFigures } from '../../harness/small-numbers/frozen-figures-table';

export class FrozenFigures1700000030000 implements MigrationInterface {
  readonly name = 'FrozenFigures1700000030000';

  up(runner: QueryRunner): Promise<void> {
    return createFrozenFigures(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropFrozenFigures(runner);
  }
}
