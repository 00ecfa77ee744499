import { APPLICATION_ROLE } from '../database/application-role';

/**
 * A record is a read of one or more persons (`subjects`, global ids) by one actor in one request, with the same fields.
 * `seq` counts from 1 in each chain. `hash` covers the former record's hash and all else of the record.
 */
export const ACCESS_LOG_TABLE = [
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
 * The codes of the purpose and the client's own id of the request. The bytes that are hashed are the former hash and the
 * record as a JSON array, as `jsonb` prints it (`log-chain/record-hash.ts` writes the same); a record without codes, as a process
 * of an older version writes it, is hashed without the two.
 */
export const ACCESS_LOG_CODES = [
  'ALTER TABLE access_log ADD COLUMN purpose_codes text, ADD COLUMN client_request_id text',
  `CREATE OR REPLACE FUNCTION access_log_hash(former bytea, r access_log) RETURNS bytea LANGUAGE sql STABLE
    SET search_path = public, pg_temp AS $$
    SELECT sha256(former || convert_to((jsonb_build_array(r.district, r.seq,
      to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.actor, r.role, r.actor_district, r.action,
      to_jsonb(r.subjects), r.fields, r.purpose, r.request_id)
      || CASE WHEN r.purpose_codes IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(r.purpose_codes, r.client_request_id) END
      )::text, 'UTF8'))
  $$`,
  // Without codes nothing covers the client's id.
  'ALTER TABLE access_log ADD CHECK (purpose_codes IS NOT NULL OR client_request_id IS NULL)',
];

/**
 * One writer at a time in a database: the lock is held until the commit, and every statement of the function sees what was
 * committed before it got the lock. A plan made while the log is short would read all of it for its last record, and be kept:
 * the function allows no such plan. The time is the database's own: the application can append, and neither choose when nor
 * where.
 */
export const ACCESS_LOG_APPEND = [
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
  `CREATE FUNCTION append_access_log(records jsonb) RETURNS void LANGUAGE sql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$ SELECT append_access_log_at(records, NULL) $$`,
  'REVOKE ALL ON FUNCTION append_access_log_at(jsonb, timestamptz), append_access_log(jsonb) FROM PUBLIC',
  `GRANT EXECUTE ON FUNCTION append_access_log(jsonb) TO ${APPLICATION_ROLE}`,
  `REVOKE ALL ON access_log FROM ${APPLICATION_ROLE}`,
  `GRANT SELECT ON access_log TO ${APPLICATION_ROLE}`,
];

/**
 * How often a reader was told on a day how many there are without being shown anybody. It names no person; the application can
 * only add to it, under the log's own lock.
 */
export const ACCESS_COUNTS = [
  `CREATE TABLE access_count (
    district text COLLATE "C" NOT NULL,
    actor text NOT NULL,
    role text NOT NULL,
    on_day date NOT NULL,
    counts integer NOT NULL CHECK (counts > 0),
    PRIMARY KEY (district, on_day, actor, role)
  )`,
  `CREATE FUNCTION tally_access_counts(tallies jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(7316203);
      INSERT INTO access_count
        SELECT t.district, t.actor, t.role, (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date, sum(t.counts)
        FROM jsonb_to_recordset(tallies) AS t (district text, actor text, role text, counts integer)
        GROUP BY t.district, t.actor, t.role
      ON CONFLICT (district, on_day, actor, role) DO UPDATE SET counts = access_count.counts + excluded.counts;
    END $$`,
  'REVOKE ALL ON FUNCTION tally_access_counts(jsonb) FROM PUBLIC',
  `GRANT EXECUTE ON FUNCTION tally_access_counts(jsonb) TO ${APPLICATION_ROLE}`,
  `REVOKE ALL ON access_count FROM ${APPLICATION_ROLE}`,
  `GRANT SELECT ON access_count TO ${APPLICATION_ROLE}`,
];

/** A review names the entries looked at, and never changes. */
export const ACCESS_REVIEW_TABLES = [
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
  `REVOKE ALL ON access_review, access_review_entry FROM ${APPLICATION_ROLE}`,
  `GRANT SELECT, INSERT ON access_review, access_review_entry TO ${APPLICATION_ROLE}`,
];
