import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIdempotencyTables, dropIdempotencyTables } from '../../harness/idempotency/idempotency-tables';

/** Decisions, placements, holds, identity grants, and what a mutation's key was used for. */
export class Brokering1345100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...HOLDS, ...DECISIONS, ...PLACEMENTS]) await runner.query(statement);
    await createIdempotencyTables(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIdempotencyTables(runner);
    await runner.query('DROP TABLE placement, offer, delay, decision_wait, care_decision');
    await runner.query('DROP TABLE identity_grant, vacancy_hold');
    await runner.query('DROP INDEX candidate_matching');
    await runner.query('ALTER TABLE vacancy DROP COLUMN hold_id, DROP COLUMN placement_id');
  }
}

/**
 * `candidate_matching` holds only those who can be matched at all, and of these what the absolute rules ask for: the others
 * cost no fetch of a row.
 */
const HOLDS = [
  'ALTER TABLE vacancy ADD COLUMN hold_id text, ADD COLUMN placement_id text',
  `CREATE INDEX vacancy_held ON vacancy (held_until) WHERE status = 'HELD'`,
  `CREATE TABLE vacancy_hold (
    id text PRIMARY KEY,
    vacancy_id uuid NOT NULL REFERENCES vacancy,
    requesting_district text COLLATE "C",
    held_at timestamptz NOT NULL,
    held_until timestamptz NOT NULL,
    ended_at timestamptz,
    end_reason text,
    CHECK ((ended_at IS NULL) = (end_reason IS NULL))
  )`,
  'CREATE INDEX vacancy_hold_vacancy ON vacancy_hold (vacancy_id)',
  `CREATE TABLE identity_grant (
    candidate_id uuid NOT NULL REFERENCES candidate,
    proposal_id text NOT NULL,
    district text COLLATE "C" NOT NULL,
    granted_until timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (candidate_id, proposal_id)
  )`,
  `CREATE INDEX candidate_matching ON candidate
    (kind, available_from, accepts_age_from, accepts_age_to, checks_valid_until, sharing, step_free, smoke_free, pets)
    WHERE status = 'APPROVED' AND NOT protected_identity AND available_from < 'infinity'`,
];

/**
 * A decision waits to be executed from its own day or that of an interruption (`from_on`) until it is executed or closed
 * (`until_on`); `decision_wait` keeps each such time, so that the past can be counted as it was. `reportable_from` is
 * written by the application (`decisions/clock.ts`).
 */
const DECISIONS = [
  `CREATE TABLE care_decision (
    id uuid PRIMARY KEY,
    district text COLLATE "C" NOT NULL,
    case_reference text NOT NULL,
    law text NOT NULL CHECK (law IN ('SOL', 'LSS', 'LVU')),
    program_area text NOT NULL CHECK (program_area IN ('IOF', 'OF', 'LSS', 'SOCIALPSYKIATRI')),
    intervention text NOT NULL CHECK (intervention IN ('KONTAKTPERSON', 'KONTAKTFAMILJ', 'KORTTIDSVISTELSE')),
    gender text NOT NULL CHECK (gender IN ('WOMAN', 'MAN', 'OTHER')),
    birth_year smallint NOT NULL CHECK (birth_year BETWEEN 1900 AND 2200),
    decided_on date NOT NULL,
    valid_until date NOT NULL CHECK (valid_until > decided_on),
    interrupted_on date,
    executed_on date,
    closed_on date,
    closure_reason text CHECK (closure_reason IN ('WITHDRAWN', 'NEED_GONE', 'MOVED', 'OTHER')),
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((closed_on IS NULL) = (closure_reason IS NULL))
  )`,
  'CREATE INDEX care_decision_decided ON care_decision (decided_on, district, id, law, intervention)',
  `CREATE TABLE decision_wait (
    decision_id uuid NOT NULL REFERENCES care_decision ON DELETE CASCADE,
    from_on date NOT NULL,
    until_on date NOT NULL DEFAULT 'infinity',
    reportable_from date NOT NULL,
    is_interruption boolean NOT NULL,
    PRIMARY KEY (decision_id, from_on)
  )`,
  'CREATE INDEX decision_wait_reportable ON decision_wait (until_on, reportable_from, decision_id)',
  `CREATE TABLE delay (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    decision_id uuid NOT NULL REFERENCES care_decision ON DELETE CASCADE,
    reason text NOT NULL CHECK (reason IN ('NO_SUITABLE_CANDIDATE', 'CLIENT_DECLINED', 'CLIENT_NOT_READY',
      'CLIENT_SPECIFIC_WISHES', 'CLIENT_CANCELLED_MEETINGS', 'STAFF_SHORTAGE', 'OTHER')),
    note text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX delay_decision ON delay (decision_id)',
  `CREATE TABLE offer (
    decision_id uuid NOT NULL REFERENCES care_decision ON DELETE CASCADE,
    id text NOT NULL,
    offered_on date NOT NULL,
    answer text NOT NULL DEFAULT 'PENDING',
    answered_on date,
    reason text,
    PRIMARY KEY (decision_id, id),
    CHECK ((answer = 'PENDING') = (answered_on IS NULL))
  )`,
];

/** `candidate_id` and `vacancy_id` are global ids, of this district or another. A cancelled row may know nothing but its id. */
const PLACEMENTS = [
  `CREATE TABLE placement (
    id uuid PRIMARY KEY,
    district text COLLATE "C" NOT NULL,
    status text NOT NULL CHECK (status IN ('RUNNING', 'ENDED', 'CANCELLED')),
    decision_id uuid REFERENCES care_decision,
    candidate_id text,
    vacancy_id text,
    started_on date,
    ends_on date CHECK (ends_on >= started_on),
    ended_on date CHECK (ended_on >= started_on),
    end_reason text,
    reopened boolean NOT NULL DEFAULT false,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CHECK (status = 'CANCELLED' OR num_nulls(decision_id, candidate_id, vacancy_id, started_on, ends_on) = 0),
    CHECK ((status = 'ENDED') = (ended_on IS NOT NULL))
  )`,
  'CREATE INDEX placement_decision ON placement (decision_id)',
  `CREATE INDEX placement_to_reopen ON placement (id) WHERE status = 'ENDED' AND NOT reopened`,
];
