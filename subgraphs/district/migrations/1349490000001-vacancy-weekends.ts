import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A vacancy with as many weekends as its candidate follows it: it was opened without a number of its own, or says the same. */
export class VacancyWeekends1349490000001 implements MigrationInterface {
  readonly name = 'VacancyWeekends1349490000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE vacancy v SET weekends_per_month = NULL FROM candidate c
      WHERE c.id = v.candidate_id AND c.weekends_per_month = v.weekends_per_month`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE vacancy v SET weekends_per_month = c.weekends_per_month FROM candidate c
      WHERE c.id = v.candidate_id AND v.weekends_per_month IS NULL`);
  }
}
