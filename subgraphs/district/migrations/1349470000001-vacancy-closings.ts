import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A place that is not to be had any more is told of in the transaction that takes it away, whichever command does. */
export class VacancyClosings1349470000001 implements MigrationInterface {
  readonly name = 'VacancyClosings1349470000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION tell_vacancy_taken(), tell_candidate_withdrawn(), tell_vacancy_closed(vacancy, candidate) CASCADE',
    );
  }
}

/**
 * Every transaction is an aggregate of its own: what an event tells is to look again, so that their order does not matter. Its
 * payload says how far the candidate was shared before.
 */
const STATEMENTS = [
  `CREATE FUNCTION tell_vacancy_closed(closed vacancy, was candidate) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      IF was.status <> 'APPROVED' OR was.protected_identity THEN RETURN; END IF;
      INSERT INTO outbox (topic, aggregate, version, payload)
        VALUES ('vacancyClosed', 'closing:' || closed.id || ':' || pg_current_xact_id(), 1,
          jsonb_build_object('vacancy', closed.district || ':' || closed.id, 'district', closed.district,
            'sharing', was.sharing))
        ON CONFLICT DO NOTHING;
      PERFORM pg_notify('outbox', '');
    END $$`,
  `CREATE FUNCTION tell_vacancy_taken() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE holder candidate;
    BEGIN
      SELECT * INTO holder FROM candidate WHERE id = OLD.candidate_id;
      PERFORM tell_vacancy_closed(OLD, holder);
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER vacancy_taken AFTER UPDATE OF status ON vacancy FOR EACH ROW
    WHEN (OLD.status = 'OPEN' AND NEW.status <> 'OPEN') EXECUTE FUNCTION tell_vacancy_taken()`,
  `CREATE FUNCTION tell_candidate_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE open_one vacancy;
    BEGIN
      FOR open_one IN SELECT * FROM vacancy WHERE candidate_id = OLD.id AND status = 'OPEN' LOOP
        PERFORM tell_vacancy_closed(open_one, OLD);
      END LOOP;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER candidate_withdrawn AFTER UPDATE ON candidate FOR EACH ROW
    WHEN (OLD.status = 'APPROVED' AND NOT OLD.protected_identity AND (NEW.status <> 'APPROVED'
      OR NEW.protected_identity OR NEW.sharing <> OLD.sharing OR NEW.checks_valid_until < OLD.checks_valid_until))
    EXECUTE FUNCTION tell_candidate_withdrawn()`,
];
