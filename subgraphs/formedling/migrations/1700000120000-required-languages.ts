import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Needs say which languages are demanded; those of requests made before demand none. */
export class RequiredLanguages1700000120000 implements MigrationInterface {
  readonly name = 'RequiredLanguages1700000120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE placement_request SET needs = needs || '{"requiredLanguages": []}' WHERE NOT needs ? 'requiredLanguages'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE placement_request SET needs = needs - 'requiredLanguages'`);
  }
}
