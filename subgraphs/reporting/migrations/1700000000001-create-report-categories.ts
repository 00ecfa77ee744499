import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The categories of the board's tables of unexecuted decisions, in the order they are printed. */
export class CreateReportCategories1700000000001 implements MigrationInterface {
  readonly name = 'CreateReportCategories1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE report_category (
        law text NOT NULL,
        program_area text NOT NULL,
        intervention text NOT NULL,
        position integer NOT NULL UNIQUE,
        PRIMARY KEY (law, program_area, intervention)
      )`);
    await runner.query(`
      INSERT INTO report_category (law, program_area, intervention, position) VALUES
        ('LSS', 'LSS', 'KONTAKTPERSON', 1),
        ('LSS', 'LSS', 'KONTAKTFAMILJ', 2),
        ('LSS', 'LSS', 'KORTTIDSVISTELSE', 3),
        ('SOL', 'IOF', 'KONTAKTPERSON', 4),
        ('SOL', 'IOF', 'KONTAKTFAMILJ', 5),
        ('SOL', 'OF', 'KONTAKTPERSON', 6),
        ('SOL', 'OF', 'KONTAKTFAMILJ', 7)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_category');
  }
}
