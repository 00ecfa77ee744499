import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A placement whose end is planned, and one that was withdrawn before it began. */
export class PlacementEnds1347100000001 implements MigrationInterface {
  readonly name = 'PlacementEnds1347100000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE placement
    ADD COLUMN planned_end_on date,
    ADD COLUMN planned_reason text,
    ADD COLUMN planned_decision text CHECK (planned_decision IN ('INTERRUPTED', 'CLOSED')),
    ADD COLUMN planned_closure_reason text,
    ADD COLUMN planned_by text,
    ADD CHECK (num_nonnulls(planned_end_on, planned_reason, planned_decision, planned_by) IN (0, 4)),
    ADD CHECK (planned_end_on >= started_on),
    DROP CONSTRAINT placement_status_check,
    DROP CONSTRAINT placement_check1,
    DROP CONSTRAINT placement_check3,
    ADD CONSTRAINT placement_status_check CHECK (status IN ('RUNNING', 'ENDED', 'CANCELLED', 'WITHDRAWN')),
    ADD CONSTRAINT placement_end CHECK ((status IN ('ENDED', 'WITHDRAWN')) = (ended_on IS NOT NULL)),
    ADD CONSTRAINT placement_end_after_start CHECK (ended_on >= started_on OR status = 'WITHDRAWN')`,
  'DROP INDEX placement_to_reopen',
  `CREATE INDEX placement_to_reopen ON placement (id) WHERE ended_on IS NOT NULL AND NOT reopened`,
  `CREATE INDEX placement_to_end ON placement (planned_end_on) WHERE status = 'RUNNING'`,
];

const DOWN = [
  'DROP INDEX placement_to_end, placement_to_reopen',
  `CREATE INDEX placement_to_reopen ON placement (id) WHERE status = 'ENDED' AND NOT reopened`,
  `ALTER TABLE placement
    DROP CONSTRAINT placement_end, DROP CONSTRAINT placement_end_after_start, DROP CONSTRAINT placement_status_check,
    DROP COLUMN planned_end_on, DROP COLUMN planned_reason, DROP COLUMN planned_decision,
    DROP COLUMN planned_closure_reason, DROP COLUMN planned_by,
    ADD CONSTRAINT placement_status_check CHECK (status IN ('RUNNING', 'ENDED', 'CANCELLED')),
    ADD CONSTRAINT placement_check1 CHECK (ended_on >= started_on),
    ADD CONSTRAINT placement_check3 CHECK ((status = 'ENDED') = (ended_on IS NOT NULL))`,
];
