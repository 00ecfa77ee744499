import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A vacancy is held by a hold and filled by a placement, and otherwise by none. Rows from before are not looked at (`NOT VALID`): a
 * database that has a wrong one is migrated all the same, and `hub check` names it.
 */
export class VacancyStates1349420000000 implements MigrationInterface {
  readonly name = 'VacancyStates1349420000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE vacancy
        ADD CONSTRAINT vacancy_held_by CHECK ((status = 'HELD') = (hold_id IS NOT NULL)) NOT VALID,
        ADD CONSTRAINT vacancy_filled_by CHECK ((status = 'FILLED') = (placement_id IS NOT NULL)) NOT VALID`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE vacancy DROP CONSTRAINT vacancy_held_by, DROP CONSTRAINT vacancy_filled_by',
    );
  }
}
