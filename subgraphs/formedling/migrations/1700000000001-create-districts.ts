import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The districts that requests, proposals and charges refer to. */
export class CreateDistricts1700000000001 implements MigrationInterface {
  readonly name = 'CreateDistricts1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE district (
        code text COLLATE "C" PRIMARY KEY,
        name text NOT NULL,
        region text NOT NULL,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to > valid_from),
        successor text COLLATE "C" REFERENCES district (code) DEFERRABLE INITIALLY DEFERRED
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE district');
  }
}
