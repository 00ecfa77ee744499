import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIdempotencyTables, dropIdempotencyTables } from '../../harness/idempotency/idempotency-tables';
import { createOutboxTables, dropOutboxTables } from '../../harness/outbox/outbox-tables';

const TABLES = [
  `CREATE TABLE placement_request (
    id uuid PRIMARY KEY,
    district text COLLATE "C" NOT NULL REFERENCES district (code),
    decision_id text COLLATE "C" NOT NULL,
    status text NOT NULL CHECK (status IN ('OPEN', 'PROPOSED', 'PLACED', 'WITHDRAWN')),
    needs jsonb NOT NULL,
    requested_by text NOT NULL,
    requested_at timestamptz(3) NOT NULL,
    withdrawal_reason text,
    version integer NOT NULL DEFAULT 1
  )`,
  `CREATE UNIQUE INDEX placement_request_live ON placement_request (decision_id) WHERE status IN ('OPEN', 'PROPOSED')`,
  'CREATE INDEX placement_request_oldest ON placement_request (requested_at, id)',
  'CREATE INDEX placement_request_district ON placement_request (district, requested_at, id)',
  // HOLDING is a proposal whose vacancy is not known to be held yet: it counts towards the cap and nobody sees it.
  `CREATE TABLE proposal (
    id uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES placement_request (id),
    requesting_district text COLLATE "C" NOT NULL REFERENCES district (code),
    candidate_district text COLLATE "C" NOT NULL REFERENCES district (code),
    candidate_id text COLLATE "C" NOT NULL,
    vacancy_id text COLLATE "C" NOT NULL,
    status text NOT NULL CHECK (status IN
      ('HOLDING', 'PENDING', 'ACCEPTED', 'CONFIRMED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'FAILED')),
    held_until timestamptz(3) NOT NULL,
    proposed_by text NOT NULL,
    proposed_at timestamptz(3) NOT NULL,
    end_reason text,
    command_key text UNIQUE,
    version integer NOT NULL DEFAULT 1
  )`,
  'CREATE INDEX proposal_request ON proposal (request_id, proposed_at, id)',
  `CREATE INDEX proposal_live ON proposal (held_until) WHERE status IN ('HOLDING', 'PENDING', 'ACCEPTED')`,
  `CREATE TABLE proposal_answer (
    proposal_id uuid NOT NULL REFERENCES proposal (id),
    party text NOT NULL CHECK (party IN ('CANDIDATE', 'CLIENT', 'DISTRICT')),
    answer text NOT NULL CHECK (answer IN ('ACCEPT', 'DECLINE')),
    reason text,
    answered_by text NOT NULL,
    at timestamptz(3) NOT NULL,
    PRIMARY KEY (proposal_id, party, answer)
  )`,
  `CREATE TABLE confirmation (
    proposal_id uuid PRIMARY KEY REFERENCES proposal (id),
    placement_id text COLLATE "C" NOT NULL UNIQUE,
    starts_on date NOT NULL,
    ends_on date NOT NULL CHECK (ends_on > starts_on),
    charged_on date NOT NULL,
    state text NOT NULL CHECK (state IN ('RUNNING', 'CHARGED', 'UNDOING', 'DONE', 'UNDONE')),
    failure text,
    confirmed_by text NOT NULL,
    began_at timestamptz(3) NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    due_at timestamptz(3) NOT NULL
  )`,
  `CREATE INDEX confirmation_due ON confirmation (due_at) WHERE state IN ('RUNNING', 'CHARGED', 'UNDOING')`,
  `CREATE TABLE confirmation_step (
    proposal_id uuid NOT NULL REFERENCES confirmation (proposal_id),
    step text NOT NULL CHECK (step IN ('FILL_VACANCY', 'START_PLACEMENT', 'RECORD_CHARGE', 'COMPLETE')),
    done_at timestamptz(3),
    undone_at timestamptz(3),
    PRIMARY KEY (proposal_id, step)
  )`,
  `CREATE TABLE errand (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    proposal_id uuid NOT NULL,
    lane text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    payload jsonb NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    due_at timestamptz(3) NOT NULL,
    done_at timestamptz(3),
    refusal text
  )`,
  'CREATE INDEX errand_undone ON errand (lane, id) WHERE done_at IS NULL',
  'CREATE INDEX errand_due ON errand (due_at) WHERE done_at IS NULL',
];

const CHARGES = [
  `CREATE TABLE price (
    kind text NOT NULL,
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to > valid_from),
    amount numeric(12, 2) NOT NULL CHECK (amount >= 0),
    source text NOT NULL,
    PRIMARY KEY (kind, valid_from)
  )`,
  `CREATE TABLE charge (
    proposal_id uuid PRIMARY KEY REFERENCES proposal (id),
    request_id uuid NOT NULL REFERENCES placement_request (id),
    district text COLLATE "C" NOT NULL REFERENCES district (code),
    kind text NOT NULL,
    price_valid_from date NOT NULL,
    charged_on date NOT NULL,
    amount numeric(12, 2) NOT NULL,
    FOREIGN KEY (kind, price_valid_from) REFERENCES price (kind, valid_from)
  )`,
  'CREATE INDEX charge_district ON charge (district, charged_on, proposal_id)',
  // What the resursteam took for a brokered placement is in no source: these amounts are made up.
  `INSERT INTO price (kind, valid_from, valid_to, amount, source) VALUES
    ('KONTAKTPERSON', '2012-08-15', '2025-07-01', 2400.00, 'made up'),
    ('KVALIFICERAD_KONTAKTPERSON', '2012-08-15', '2025-07-01', 3600.00, 'made up'),
    ('KONTAKTFAMILJ', '2012-08-15', '2025-07-01', 4800.00, 'made up'),
    ('KORTTIDSFAMILJ', '2012-08-15', '2025-07-01', 5200.00, 'made up'),
    ('KONTAKTPERSON', '2025-07-01', NULL, 3150.50, 'made up'),
    ('KVALIFICERAD_KONTAKTPERSON', '2025-07-01', NULL, 4725.75, 'made up'),
    ('KONTAKTFAMILJ', '2025-07-01', NULL, 6300.00, 'made up'),
    ('KORTTIDSFAMILJ', '2025-07-01', NULL, 6825.50, 'made up')`,
];

/** Requests, proposals and their confirmation, what is still to be told to districts, charges, and the outbox. */
export class CreateBrokering1700000000002 implements MigrationInterface {
  readonly name = 'CreateBrokering1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...CHARGES]) await runner.query(statement);
    await createOutboxTables(runner);
    await createIdempotencyTables(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIdempotencyTables(runner);
    await dropOutboxTables(runner);
    await runner.query(
      'DROP TABLE charge, price, errand, confirmation_step, confirmation, proposal_answer, proposal, placement_request',
    );
  }
}
