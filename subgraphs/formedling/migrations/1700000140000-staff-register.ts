import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE staff_member (
    id uuid PRIMARY KEY,
    sub text COLLATE "C" NOT NULL,
    issuer text COLLATE "C",
    name text COLLATE "C" NOT NULL,
    role text NOT NULL,
    district text COLLATE "C" REFERENCES district (code),
    unit text,
    valid_from date NOT NULL,
    valid_until date CHECK (valid_until >= valid_from - 1),
    registered_by text NOT NULL,
    registered_at timestamptz(3) NOT NULL,
    version integer NOT NULL DEFAULT 1
  )`,
  `CREATE UNIQUE INDEX staff_member_sub ON staff_member (sub, coalesce(issuer, ''))`,
  'CREATE INDEX staff_member_name ON staff_member (name, id)',
  // Sessions that have ended before their time: one, or those of a person signed in until a moment.
  `CREATE TABLE ended_session (
    id uuid PRIMARY KEY,
    sid text,
    sub text,
    at timestamptz(3) NOT NULL,
    until timestamptz(3) NOT NULL,
    CHECK (num_nonnulls(sid, sub) = 1)
  )`,
  'CREATE INDEX ended_session_until ON ended_session (until)',
];

export class StaffRegister1700000140000 implements MigrationInterface {
  readonly name = 'StaffRegister1700000140000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ended_session');
    await runner.query('DROP TABLE staff_member');
  }
}
