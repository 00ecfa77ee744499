import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words of a candidate's name, in small letters, to be found by their beginnings. The collation knows the small letters of all
 * alphabets, whatever the database's own.
 */
export class FoundByName1347200000001 implements MigrationInterface {
  readonly name = 'FoundByName1347200000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE candidate_identity DROP COLUMN name_words');
  }
}

const STATEMENTS = [
  `ALTER TABLE candidate_identity ADD COLUMN name_words tsvector GENERATED ALWAYS AS (array_to_tsvector(array_remove(
    regexp_split_to_array(lower(normalize(name, NFC) COLLATE "pg_c_utf8"), '[^[:alnum:]]+'), ''))) STORED`,
  'CREATE INDEX candidate_identity_name ON candidate_identity USING gin (name_words)',
];
