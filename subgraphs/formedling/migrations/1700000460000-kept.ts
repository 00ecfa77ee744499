import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createKeptTables, dropKeptTables } from '../../harness/kept/kept-tables';

/** Of whom what was kept is to be forgotten from a day on: who has left a role by then, and has not come back. */
const FORMER_STAFF = `CREATE TABLE former_staff (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sub text COLLATE "C" NOT NULL,
  role text NOT NULL,
  district text COLLATE "C",
  due_on date NOT NULL
)`;
const ONE_EACH = `CREATE UNIQUE INDEX former_staff_place ON former_staff (sub, role, coalesce(district, ''))`;

/** What people with a role of the whole city keep for their work; and whose is to be forgotten, wherever it is kept. */
export class Kept1700000460000 implements MigrationInterface {
  readonly name = 'Kept1700000460000';

  async up(runner: QueryRunner): Promise<void> {
    await createKeptTables(runner);
    await runner.query(FORMER_STAFF);
    await runner.query(ONE_EACH);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE former_staff');
    await dropKeptTables(runner);
  }
}
