import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Days that are not there are stored as `infinity` so that one row comparison serves every page, also at the end of the
 * list. Codes are ordered bytewise (`COLLATE "C"`), as cursors are.
 */
export class Pool1345000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES, ...APPEND_ONLY]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE access_log, vacancy, sharing_consent, suitability_check, candidate_identity, candidate',
    );
    await runner.query('DROP FUNCTION refuse_change()');
  }
}

const TABLES = [
  `CREATE TABLE candidate (
    id uuid PRIMARY KEY,
    district text COLLATE "C" NOT NULL,
    kind text NOT NULL CHECK (kind IN ('KONTAKTPERSON', 'KVALIFICERAD_KONTAKTPERSON', 'KONTAKTFAMILJ', 'KORTTIDSFAMILJ')),
    status text NOT NULL CHECK (status IN ('REGISTERED', 'UNDER_INVESTIGATION', 'APPROVED', 'PAUSED', 'REJECTED', 'ENDED')),
    area text NOT NULL,
    program_areas text[] NOT NULL,
    languages text[] NOT NULL,
    interests text[] NOT NULL,
    accepts_age_from smallint NOT NULL CHECK (accepts_age_from BETWEEN 0 AND 120),
    accepts_age_to smallint NOT NULL CHECK (accepts_age_to BETWEEN accepts_age_from AND 120),
    weekends_per_month smallint CHECK (weekends_per_month BETWEEN 0 AND 5),
    pets boolean NOT NULL,
    step_free boolean NOT NULL,
    smoke_free boolean NOT NULL,
    capacity smallint NOT NULL CHECK (capacity >= 1),
    protected_identity boolean NOT NULL,
    available_from date NOT NULL DEFAULT 'infinity',
    approved_on date NOT NULL DEFAULT 'infinity',
    checks_valid_until date NOT NULL DEFAULT '-infinity',
    sharing text NOT NULL DEFAULT 'DISTRICT' CHECK (sharing IN ('DISTRICT', 'REGION', 'CITY'))
  )`,
  `CREATE TABLE candidate_identity (
    candidate_id uuid PRIMARY KEY REFERENCES candidate,
    name text NOT NULL,
    phone text,
    email text
  )`,
  `CREATE TABLE suitability_check (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    candidate_id uuid NOT NULL REFERENCES candidate,
    kind text NOT NULL CHECK (kind IN ('POLICE_REGISTER', 'SOCIAL_REGISTER', 'REFERENCE', 'INTERVIEW', 'HOME_VISIT')),
    passed boolean NOT NULL,
    performed_on date NOT NULL,
    valid_until date CHECK (valid_until >= performed_on),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by text NOT NULL
  )`,
  `CREATE TABLE sharing_consent (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    candidate_id uuid NOT NULL REFERENCES candidate,
    scope text NOT NULL CHECK (scope IN ('DISTRICT', 'REGION', 'CITY')),
    consented_on date NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by text NOT NULL
  )`,
  `CREATE TABLE vacancy (
    id uuid PRIMARY KEY,
    candidate_id uuid NOT NULL REFERENCES candidate,
    district text COLLATE "C" NOT NULL,
    status text NOT NULL CHECK (status IN ('OPEN', 'HELD', 'FILLED', 'WITHDRAWN')),
    starts_on date NOT NULL,
    weekends_per_month smallint CHECK (weekends_per_month BETWEEN 0 AND 5),
    opened_at timestamptz NOT NULL DEFAULT now(),
    held_until timestamptz,
    withdrawal_reason text,
    CHECK ((status = 'HELD') = (held_until IS NOT NULL))
  )`,
  `CREATE TABLE access_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now(),
    actor text NOT NULL,
    role text NOT NULL,
    actor_district text,
    action text NOT NULL,
    subject text NOT NULL,
    purpose text,
    request_id text NOT NULL
  )`,
];

/**
 * One index for each order of a list, over all rows and over those that can be shared at all. They carry the facts that
 * filters ask for most, so a rare one is found without fetching every row on the way. Lists of texts have a GIN index.
 */
const INDEXES = [
  `CREATE INDEX candidate_available ON candidate
    (available_from, district, id, kind, status, accepts_age_from, accepts_age_to, step_free, smoke_free, pets)`,
  `CREATE INDEX candidate_approved ON candidate
    (approved_on, district, id, kind, status, accepts_age_from, accepts_age_to, step_free, smoke_free, pets)`,
  `CREATE INDEX candidate_shared_available ON candidate
    (available_from, district, id, kind, sharing, checks_valid_until, accepts_age_from, accepts_age_to, step_free, smoke_free, pets)
    WHERE status = 'APPROVED' AND NOT protected_identity AND sharing <> 'DISTRICT'`,
  `CREATE INDEX candidate_shared_approved ON candidate
    (approved_on, district, id, kind, sharing, checks_valid_until, accepts_age_from, accepts_age_to, step_free, smoke_free, pets)
    WHERE status = 'APPROVED' AND NOT protected_identity AND sharing <> 'DISTRICT'`,
  'CREATE INDEX candidate_facts ON candidate USING gin (program_areas, languages, interests) WITH (fastupdate = off)',
  'CREATE INDEX candidate_counts ON candidate (district, status, protected_identity)',
  'CREATE INDEX suitability_check_candidate ON suitability_check (candidate_id)',
  'CREATE INDEX sharing_consent_candidate ON sharing_consent (candidate_id)',
  'CREATE INDEX vacancy_candidate ON vacancy (candidate_id)',
  `CREATE INDEX vacancy_open ON vacancy (starts_on, district, id) INCLUDE (candidate_id) WHERE status = 'OPEN'`,
  'CREATE INDEX vacancy_counts ON vacancy (status, candidate_id)',
  'CREATE INDEX access_log_subject ON access_log (subject, at)',
];

const APPEND_ONLY = [
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the access log is append-only'; END $$`,
  `CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];
