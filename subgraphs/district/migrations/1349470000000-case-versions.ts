import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of what a decision's page says beside the decision's own row. */
const PARTS = ['delay', 'interim_measure', 'partial_execution', 'offer'];

/** A placement's version rises with every change; a decision's also with every line that is added to it. */
export class CaseVersions1349470000000 implements MigrationInterface {
  readonly name = 'CaseVersions1349470000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE placement ADD COLUMN version integer NOT NULL DEFAULT 1');
    await runner.query(
      'CREATE TRIGGER placement_version BEFORE UPDATE ON placement FOR EACH ROW EXECUTE FUNCTION raise_version()',
    );
    await runner.query(RAISE_DECISION_VERSION);
    for (const table of PARTS) {
      await runner.query(
        `CREATE TRIGGER ${table}_version AFTER INSERT OR UPDATE ON ${table}
           FOR EACH ROW EXECUTE FUNCTION raise_decision_version()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of PARTS) await runner.query(`DROP TRIGGER ${table}_version ON ${table}`);
    await runner.query('DROP FUNCTION raise_decision_version()');
    await runner.query('DROP TRIGGER placement_version ON placement');
    await runner.query('ALTER TABLE placement DROP COLUMN version');
  }
}

/** Whoever adds a line holds the decision's lock already. */
const RAISE_DECISION_VERSION = `CREATE FUNCTION raise_decision_version() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN UPDATE care_decision SET version = version WHERE id = NEW.decision_id; RETURN NULL; END $$`;
