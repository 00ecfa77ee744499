import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../../harness/database/application-role';

/** Whose database it is: the codes, retired ones too, of the district that it was made for. */
export class DatabaseDistrict1348900000000 implements MigrationInterface {
  readonly name = 'DatabaseDistrict1348900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE database_district (
        district text COLLATE "C" PRIMARY KEY,
        claimed_at timestamptz NOT NULL DEFAULT now()
      )`,
    );
    await runner.query(
      `INSERT INTO database_district (district)
        SELECT district FROM candidate UNION SELECT district FROM care_decision UNION SELECT district FROM placement`,
    );
    await runner.query(`REVOKE UPDATE, DELETE ON database_district FROM ${APPLICATION_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE database_district');
  }
}
