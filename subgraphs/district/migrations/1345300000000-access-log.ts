import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TABLE_GRANTS } from '../../harness/database/application-rights';
import { APPLICATION_ROLE } from '../../harness/database/application-role';
import { CREATE_APPLICATION_ROLE } from '../../harness/database/create-application-role';

/**
 * The chained access log, its review, and the application's rights: it reads and writes rows of the ordinary tables, owns
 * none, and to the access log it can only append, through one function that computes the chain itself.
 */
export class AccessLog1345300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CREATE_APPLICATION_ROLE, ...LOG, ...APPEND, ...ADOPT, ...REVIEW, ...RIGHTS])
      await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The access log is not taken back.');
  }
}

/**
 * A record is a read of one or more persons (`subjects`, global ids) by one actor in one request, with the same fields.
 * `seq` counts from 1 in each district's chain. `hash` covers the former record's hash and all else of the record.
 */
const LOG = [
  'ALTER TABLE access_log RENAME TO unchained_access_log',
  'ALTER INDEX access_log_pkey RENAME TO unchained_access_log_pkey',
  'DROP INDEX access_log_subject',
  `CREATE TABLE access_log (
    district text COLLATE "C" NOT NULL,
    seq bigint NOT NULL CHECK (seq > 0),
    at timestamptz NOT NULL,
    actor text NOT NULL,
    role text NOT NULL,
    actor_district text,
    action text NOT NULL,
    subjects text[] NOT NULL CHECK (cardinality(subjects) > 0),
    fields text NOT NULL,
    purpose text NOT NULL,
    request_id text NOT NULL,
    hash bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (district, seq)
  )`,
  'CREATE INDEX access_log_subjects ON access_log USING gin (subjects)',
  'CREATE INDEX access_log_actor ON access_log (actor, at)',
  'CREATE INDEX access_log_newest ON access_log (at, district, seq)',
  `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP <> 'DELETE' OR current_setting('formedlingshub.purge', true) IS DISTINCT FROM TG_TABLE_NAME THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
      END IF;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

/**
 * The bytes that are hashed are the former hash and the record as a JSON array, as `jsonb` prints it
 * (`log-chain/record-hash.ts` writes the same). One writer at a time in a database: the lock is held until the commit, and every
 * statement of the function sees what was committed before it got the lock. A plan made while the log is short would read all
 * of it for its last record, and be kept: the function allows no such plan.
 */
const APPEND = [
  `CREATE FUNCTION access_log_hash(former bytea, r access_log) RETURNS bytea LANGUAGE sql STABLE
    SET search_path = public, pg_temp AS $$
    SELECT sha256(former || convert_to(jsonb_build_array(r.district, r.seq,
      to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.actor, r.role, r.actor_district, r.action,
      to_jsonb(r.subjects), r.fields, r.purpose, r.request_id)::text, 'UTF8'))
  $$`,
  `CREATE FUNCTION append_access_log_at(records jsonb, moment timestamptz) RETURNS void LANGUAGE plpgsql
    SET search_path = public, pg_temp SET enable_seqscan = off SET enable_sort = off AS $$
    DECLARE
      r access_log;
      chain text;
      last_seq bigint;
      last_hash bytea;
    BEGIN
      PERFORM pg_advisory_xact_lock(7316203);
      FOR r IN SELECT * FROM jsonb_populate_recordset(NULL::access_log, records) LOOP
        IF r.district IS DISTINCT FROM chain THEN
          chain := r.district;
          SELECT l.seq, l.hash INTO last_seq, last_hash FROM access_log l
            WHERE l.district = chain ORDER BY l.seq DESC LIMIT 1;
          IF NOT FOUND THEN
            last_seq := 0;
            last_hash := sha256(convert_to('access log of ' || chain, 'UTF8'));
          END IF;
        END IF;
        last_seq := last_seq + 1;
        r.seq := last_seq;
        r.at := coalesce(moment, clock_timestamp());
        last_hash := access_log_hash(last_hash, r);
        r.hash := last_hash;
        INSERT INTO access_log VALUES (r.*);
      END LOOP;
    END $$`,
  // The time is the database's own: the application can append, and neither choose when nor where.
  `CREATE FUNCTION append_access_log(records jsonb) RETURNS void LANGUAGE sql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$ SELECT append_access_log_at(records, NULL) $$`,
];

/** Entries from before there was a chain are its beginning. */
const ADOPT = [
  `DO $$
    DECLARE e unchained_access_log;
    BEGIN
      FOR e IN SELECT * FROM unchained_access_log ORDER BY id LOOP
        PERFORM append_access_log_at(jsonb_build_array(jsonb_build_object('district', split_part(e.subject, ':', 1),
          'actor', e.actor, 'role', e.role, 'actor_district', e.actor_district, 'action', e.action,
          'subjects', jsonb_build_array(e.subject), 'fields', 'CandidateIdentity',
          'purpose', coalesce(e.purpose, ''), 'request_id', e.request_id)), e.at);
      END LOOP;
    END $$`,
  'DROP TABLE unchained_access_log',
];

/** A review names the entries looked at, and never changes. A home area is the reviewed person's own, as an administrator knows it. */
const REVIEW = [
  `CREATE TABLE access_review (
    id uuid PRIMARY KEY,
    district text COLLATE "C" NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('IN_ORDER', 'ASKED_FOR_EXPLANATION', 'UNAUTHORISED', 'REPORTED')),
    note text,
    reviewed_by text NOT NULL,
    reviewed_at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`,
  'CREATE INDEX access_review_newest ON access_review (district, reviewed_at, id)',
  `CREATE TABLE access_review_entry (
    review_id uuid NOT NULL REFERENCES access_review,
    district text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    place integer NOT NULL,
    PRIMARY KEY (district, seq, place, review_id)
  )`,
  'CREATE INDEX access_review_entry_review ON access_review_entry (review_id)',
  ...['access_review', 'access_review_entry'].map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ),
  `CREATE TABLE actor_home_area (
    district text COLLATE "C" NOT NULL,
    actor text NOT NULL,
    area text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district, actor)
  )`,
];

const RIGHTS = [
  ...TABLE_GRANTS,
  // ANALYZE after much has been written; older servers leave it to autovacuum.
  `DO $$ BEGIN
    IF current_setting('server_version_num')::int >= 170000 THEN
      EXECUTE 'GRANT MAINTAIN ON ALL TABLES IN SCHEMA public TO ${APPLICATION_ROLE}';
      EXECUTE 'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT MAINTAIN ON TABLES TO ${APPLICATION_ROLE}';
    END IF;
  END $$`,
  `REVOKE ALL ON access_log, access_review, access_review_entry, migrations FROM ${APPLICATION_ROLE}`,
  `GRANT SELECT ON access_log, migrations TO ${APPLICATION_ROLE}`,
  `GRANT SELECT, INSERT ON access_review, access_review_entry TO ${APPLICATION_ROLE}`,
  'REVOKE ALL ON FUNCTION append_access_log_at(jsonb, timestamptz), append_access_log(jsonb) FROM PUBLIC',
  `GRANT EXECUTE ON FUNCTION append_access_log(jsonb) TO ${APPLICATION_ROLE}`,
];
