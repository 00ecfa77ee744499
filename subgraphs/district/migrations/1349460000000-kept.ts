import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createKeptTables, dropKeptTables } from '../../harness/kept/kept-tables';

/** What the district's own staff keep for their work: settings, views of lists, drafts. */
export class Kept1349460000000 implements MigrationInterface {
  readonly name = 'Kept1349460000000';

  async up(runner: QueryRunner): Promise<void> {
    await createKeptTables(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropKeptTables(runner);
  }
}
