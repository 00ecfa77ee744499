import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLICATION_ROLE } from '../../harness/database/application-role';

/**
 * What a candidate shares stands in words of the vocabularies, whoever writes the row: any other word goes to
 * `unrecognised_words`, by kind, which no search and no other district reads, until that fact is written anew. Before the words are there
 * (`vocabularies/keep-to-vocabularies.ts`), rows stay as they are.
 */
export class Vocabularies1346400000000 implements MigrationInterface {
  readonly name = 'Vocabularies1346400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER candidate_vocabularies ON candidate');
    await runner.query('DROP FUNCTION keep_to_vocabularies()');
    await runner.query('ALTER TABLE candidate DROP COLUMN unrecognised_words');
    await runner.query('DROP TABLE vocabulary_term');
  }
}

const STATEMENTS = [
  `CREATE TABLE vocabulary_term (
    kind text NOT NULL CHECK (kind IN ('LANGUAGE', 'INTEREST', 'AREA')),
    term text COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, term)
  )`,
  `REVOKE INSERT, UPDATE, DELETE ON vocabulary_term FROM ${APPLICATION_ROLE}`,
  'ALTER TABLE candidate ADD COLUMN unrecognised_words jsonb',
  'CREATE INDEX candidate_unrecognised ON candidate (district, id) WHERE unrecognised_words IS NOT NULL',
  `CREATE FUNCTION keep_to_vocabularies() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      kept jsonb := '{}';
      strange text[];
    BEGIN
      IF NOT EXISTS (SELECT FROM vocabulary_term) THEN RETURN NEW; END IF;
      IF TG_OP = 'UPDATE' THEN kept := coalesce(OLD.unrecognised_words, '{}'); END IF;
      strange := ARRAY(SELECT word FROM unnest(NEW.languages) AS word
        WHERE NOT EXISTS (SELECT FROM vocabulary_term t WHERE t.kind = 'LANGUAGE' AND t.term = word));
      IF TG_OP = 'INSERT' OR NEW.languages IS DISTINCT FROM OLD.languages THEN kept := kept - 'LANGUAGE'; END IF;
      IF strange <> '{}' THEN
        kept := kept || jsonb_build_object('LANGUAGE', coalesce(kept->'LANGUAGE', '[]') || to_jsonb(strange));
        NEW.languages := ARRAY(SELECT word FROM unnest(NEW.languages) AS word WHERE word <> ALL (strange));
      END IF;
      strange := ARRAY(SELECT word FROM unnest(NEW.interests) AS word
        WHERE NOT EXISTS (SELECT FROM vocabulary_term t WHERE t.kind = 'INTEREST' AND t.term = word));
      IF TG_OP = 'INSERT' OR NEW.interests IS DISTINCT FROM OLD.interests THEN kept := kept - 'INTEREST'; END IF;
      IF strange <> '{}' THEN
        kept := kept || jsonb_build_object('INTEREST', coalesce(kept->'INTEREST', '[]') || to_jsonb(strange));
        NEW.interests := ARRAY(SELECT word FROM unnest(NEW.interests) AS word WHERE word <> ALL (strange));
      END IF;
      IF TG_OP = 'INSERT' OR NEW.area IS DISTINCT FROM OLD.area THEN kept := kept - 'AREA'; END IF;
      IF NEW.area <> 'Ej angivet'
        AND NOT EXISTS (SELECT FROM vocabulary_term t WHERE t.kind = 'AREA' AND t.term = NEW.area) THEN
        kept := kept || jsonb_build_object('AREA', ARRAY[NEW.area]);
        NEW.area := 'Ej angivet';
      END IF;
      NEW.unrecognised_words := nullif(kept, '{}');
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER candidate_vocabularies BEFORE INSERT OR UPDATE OF area, languages, interests ON candidate
    FOR EACH ROW EXECUTE FUNCTION keep_to_vocabularies()`,
];
