import { WorkItemKind, WorkRole, WorkSubjectType } from '../../harness/work-items/work-item.enums';
import type { WorkSource } from '../../harness/work-items/work-source';

const { HANDLAGGARE, KONTAKTSEKRETERARE } = WorkRole;
const { DECISION, CANDIDATE, PLACEMENT } = WorkSubjectType;

const OF_DECISION = `d.district || ':' || d.id AS subject_id, d.district, ARRAY[d.district || ':' || d.id] AS persons, d.case_reference,
  NULL::jsonb AS needs`;
const OF_CANDIDATE = `c.district || ':' || c.id AS subject_id, c.district, ARRAY[c.district || ':' || c.id] AS persons,
  NULL::text AS case_reference, jsonb_build_object('kind', c.kind) AS needs`;
const OF_PLACEMENT = `p.district || ':' || p.id AS subject_id, p.district, ARRAY[d.district || ':' || d.id, p.candidate_id] AS persons,
  d.case_reference, NULL::jsonb AS needs`;
const RUNNING = `FROM placement p JOIN care_decision d ON d.id = p.decision_id WHERE p.status = 'RUNNING'`;
/** Planned ends are carried out by themselves on their day. */
const LAST_DAY = 'least(p.ends_on, d.valid_until, d.closed_on)';
const IN_POOL = `FROM candidate c WHERE c.status IN ('APPROVED', 'PAUSED')`;

/** What is to be done about decisions, placements and candidates. */
export const CASE_SOURCES: readonly WorkSource[] = [
  {
    kind: WorkItemKind.CLOCK_PASSES,
    about: DECISION,
    ownerRole: HANDLAGGARE,
    // Waits on that day, or today where it has passed: what will have been executed, closed or lapsed by then never counts.
    rows: ({ today }) => `SELECT ${OF_DECISION}, w.reportable_from AS due_on
      FROM decision_wait w JOIN care_decision d ON d.id = w.decision_id
      WHERE w.reportable_from <= ${today} + 30 AND w.until_on > ${today} AND w.until_on > w.reportable_from
        AND d.valid_until >= greatest(w.reportable_from, ${today})`,
  },
  {
    kind: WorkItemKind.DECISION_ENDS,
    about: DECISION,
    ownerRole: HANDLAGGARE,
    rows: ({ today }) => `SELECT ${OF_DECISION}, d.valid_until AS due_on FROM care_decision d
      WHERE d.closed_on IS NULL AND d.valid_until BETWEEN ${today} AND ${today} + 90`,
  },
  {
    kind: WorkItemKind.PLACEMENT_ENDS,
    about: PLACEMENT,
    ownerRole: KONTAKTSEKRETERARE,
    rows: ({ today }) => `SELECT ${OF_PLACEMENT}, coalesce(p.planned_end_on, p.ends_on) AS due_on ${RUNNING}
      AND coalesce(p.planned_end_on, p.ends_on) BETWEEN ${today} AND ${today} + 90
      AND (p.planned_end_on IS NOT NULL OR ${LAST_DAY} >= ${today})`,
  },
  {
    kind: WorkItemKind.PLACEMENT_PROBABLY_ENDED,
    about: PLACEMENT,
    ownerRole: KONTAKTSEKRETERARE,
    rows: ({ today }) => `SELECT ${OF_PLACEMENT}, ${LAST_DAY} AS due_on ${RUNNING}
      AND p.planned_end_on IS NULL AND ${LAST_DAY} < ${today}`,
  },
  {
    kind: WorkItemKind.CHECKS_EXPIRE,
    about: CANDIDATE,
    ownerRole: KONTAKTSEKRETERARE,
    rows: ({ today }) => `SELECT ${OF_CANDIDATE}, c.checks_valid_until AS due_on ${IN_POOL}
      AND c.checks_valid_until > '-infinity' AND c.checks_valid_until <= ${today} + 30`,
  },
  {
    kind: WorkItemKind.CHECK_FAILED,
    about: CANDIDATE,
    ownerRole: KONTAKTSEKRETERARE,
    // A bad extract leaves no note and so no day of its own: it is that of the latest note in the file.
    rows: () => `SELECT ${OF_CANDIDATE}, (c.noted_at AT TIME ZONE 'Europe/Stockholm')::date AS due_on ${IN_POOL}
      AND c.checks_valid_until = '-infinity'`,
  },
];
