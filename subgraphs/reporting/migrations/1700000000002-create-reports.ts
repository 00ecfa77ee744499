import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIdempotencyTables, dropIdempotencyTables } from '../../harness/idempotency/idempotency-tables';

/**
 * Since when each category is listed and collected. The board's tables for 2010 and 2011 are as printed, footnotes included;
 * from 2012 on they hold all that the duty to report covers: favourable decisions by SoL and LSS
 * (SoL 2025:400 34 kap. 1–2 §§; LSS 28 f–g §§), which a compulsory kontaktperson by LVU 22 § is not.
 */
const CATEGORIES = [
  `ALTER TABLE report_category
    ADD COLUMN listed_from date NOT NULL DEFAULT '2010-01-01',
    ADD COLUMN collected_from date NOT NULL DEFAULT '2010-01-01',
    ADD COLUMN listed_until date CHECK (listed_until > listed_from),
    ADD COLUMN source text NOT NULL DEFAULT 'the board''s tables for 2010 and 2011'`,
  `UPDATE report_category SET collected_from = '2011-01-01', source = 'the board''s tables: not part of the reporting in 2010'
    WHERE law = 'LSS' AND intervention = 'KONTAKTFAMILJ'`,
  `UPDATE report_category SET listed_from = '2011-01-01', collected_from = '2011-04-01',
      source = 'the board''s tables: not reported in 2010 and the first quarter of 2011'
    WHERE law = 'SOL' AND program_area = 'OF'`,
  `INSERT INTO report_category (law, program_area, intervention, position, listed_from, collected_from, source) VALUES
    ('SOL', 'SOCIALPSYKIATRI', 'KONTAKTPERSON', 8, '2012-01-01', '2012-01-01', 'the duty to report'),
    ('SOL', 'SOCIALPSYKIATRI', 'KONTAKTFAMILJ', 9, '2012-01-01', '2012-01-01', 'the duty to report'),
    ('SOL', 'IOF', 'KORTTIDSVISTELSE', 10, '2012-01-01', '2012-01-01', 'the duty to report'),
    ('SOL', 'OF', 'KORTTIDSVISTELSE', 11, '2012-01-01', '2012-01-01', 'the duty to report'),
    ('SOL', 'SOCIALPSYKIATRI', 'KORTTIDSVISTELSE', 12, '2012-01-01', '2012-01-01', 'the duty to report')`,
  `ALTER TABLE report_category ALTER COLUMN listed_from DROP DEFAULT, ALTER COLUMN collected_from DROP DEFAULT,
    ALTER COLUMN source DROP DEFAULT`,
];

/** A version is never changed: what was published stays as it was. */
const VERSIONS = [
  `CREATE TABLE report_version (
    year smallint NOT NULL,
    quarter smallint NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    version integer NOT NULL CHECK (version >= 1),
    content jsonb NOT NULL,
    pattern jsonb NOT NULL,
    salt text NOT NULL,
    sha256 text NOT NULL,
    published_by text NOT NULL,
    published_at timestamptz(3) NOT NULL,
    PRIMARY KEY (year, quarter, version)
  )`,
  `CREATE FUNCTION refuse_report_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'a published report is never changed'; END $$`,
  `CREATE TRIGGER report_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_report_change()`,
];

export class CreateReports1700000000002 implements MigrationInterface {
  readonly name = 'CreateReports1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CATEGORIES, ...VERSIONS]) await runner.query(statement);
    await createIdempotencyTables(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIdempotencyTables(runner);
    await runner.query('DROP TABLE report_version');
    await runner.query('DROP FUNCTION refuse_report_change()');
    await runner.query(`DELETE FROM report_category WHERE listed_from = '2012-01-01'`);
    await runner.query(
      'ALTER TABLE report_category DROP COLUMN listed_from, DROP COLUMN collected_from, DROP COLUMN listed_until, DROP COLUMN source',
    );
  }
}
