import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What makes an individual report of a decision: executions of a part, interim measures, corrections, and what was sent. */
export class DecisionHistory1345200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE demonstration_part, individual_report, decision_correction, interim_measure, partial_execution',
    );
  }
}

/**
 * `partial_execution`: a part of the decision (`percent`) is carried out since `executed_on`; the decision waits for the rest.
 * `individual_report` keeps what was sent as it was sent; `reported_on` is the last day of the quarter.
 * `demonstration_part` remembers which made-up rows a district was given, also after they have been purged.
 */
const STATEMENTS = [
  `CREATE TABLE partial_execution (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    decision_id uuid NOT NULL REFERENCES care_decision ON DELETE CASCADE,
    executed_on date NOT NULL,
    percent smallint NOT NULL CHECK (percent BETWEEN 1 AND 99),
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX partial_execution_decision ON partial_execution (decision_id)',
  `CREATE TABLE interim_measure (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    decision_id uuid NOT NULL REFERENCES care_decision ON DELETE CASCADE,
    from_on date NOT NULL,
    until_on date CHECK (until_on >= from_on),
    description text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX interim_measure_decision ON interim_measure (decision_id)',
  `CREATE TABLE decision_correction (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    decision_id uuid NOT NULL REFERENCES care_decision ON DELETE CASCADE,
    reason text NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    corrected_by text NOT NULL,
    corrected_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX decision_correction_decision ON decision_correction (decision_id)',
  `CREATE TABLE individual_report (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    decision_id uuid NOT NULL REFERENCES care_decision ON DELETE CASCADE,
    year smallint NOT NULL,
    quarter smallint NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    kind text NOT NULL CHECK (kind IN ('UNEXECUTED', 'EXECUTION')),
    reported_on date NOT NULL,
    content jsonb NOT NULL,
    sent_by text NOT NULL,
    sent_at timestamptz NOT NULL,
    UNIQUE (decision_id, year, quarter, kind)
  )`,
  'CREATE INDEX individual_report_quarter ON individual_report (year, quarter)',
  `CREATE TABLE demonstration_part (
    district text COLLATE "C" NOT NULL,
    part text NOT NULL,
    PRIMARY KEY (district, part)
  )`,
];
