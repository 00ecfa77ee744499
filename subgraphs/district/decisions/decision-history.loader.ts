import DataLoader from 'dataloader';
import { groupBy } from '../../../platform/collections/group-by';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import type { DecisionTimeline, RecordedDecision } from '../decision-rules/decision-timeline';
import type { RecordedPart } from '../decision-rules/executed-percent';
import { PART_COLUMNS } from '../decision-rules/partial-executions';
import { parseGlobalId } from '../ids/global-id';
import { partsOf } from '../policy/parts-of';
import {
  type DecisionCorrection,
  DecisionDay,
  type InterimMeasure,
  type PartialExecution,
  type RecordedDay,
} from './decision-history.type';

/** By the decision's id as the database gave it; only for decisions that the caller has been given. */
export interface DecisionHistoryLoaders {
  readonly partialExecutions: DataLoader<string, (PartialExecution & RecordedPart)[]>;
  readonly interimMeasures: DataLoader<string, InterimMeasure[]>;
  /** With the names of cases, which not everybody is told who reads the decision. */
  readonly corrections: DataLoader<string, DecisionCorrection[]>;
}

/** Each list in the order of its recording. */
export function createDecisionHistoryLoaders(context: DistrictContext): DecisionHistoryLoaders {
  return {
    partialExecutions: createLoader<RecordedPart>(
      context,
      `SELECT n.decision_id AS "decisionId", ${PART_COLUMNS}
        FROM partial_execution n WHERE n.decision_id = ANY($1) ORDER BY n.id`,
    ),
    interimMeasures: createLoader<InterimMeasure>(
      context,
      `SELECT decision_id AS "decisionId", from_on AS "from", until_on AS "until", description
        FROM interim_measure WHERE decision_id = ANY($1) ORDER BY id`,
    ),
    corrections: createLoader<DecisionCorrection, CorrectionRow>(
      context,
      `SELECT decision_id AS "decisionId", reason, before, after, corrected_by AS "correctedBy", corrected_at AS "correctedAt"
        FROM decision_correction WHERE decision_id = ANY($1) ORDER BY id`,
      toCorrection,
    ),
  };
}

/** Corrections from before the last day and the case could be corrected hold neither. */
type Recorded = DecisionTimeline & Partial<RecordedDecision>;
type CorrectionRow = Pick<DecisionCorrection, 'correctedAt' | 'correctedBy' | 'reason'> & {
  readonly before: Recorded;
  readonly after: Recorded;
};

function toCorrection({ before, after, ...row }: CorrectionRow): DecisionCorrection {
  const isLastDayCorrected = before.validUntil !== after.validUntil;
  const isRenamed = before.caseReference !== after.caseReference;
  return {
    ...row,
    before: recordedDays(before, isLastDayCorrected),
    after: recordedDays(after, isLastDayCorrected),
    caseReferenceBefore: isRenamed ? before.caseReference! : null,
    caseReferenceAfter: isRenamed ? after.caseReference! : null,
  };
}

function createLoader<Item, Row = Item>(
  { dataSource }: DistrictContext,
  text: string,
  toItem: (row: Row) => Item = (row) => row as unknown as Item,
): DataLoader<string, Item[]> {
  return new DataLoader(async (ids) => {
    const uuids = ids.map((id) => parseGlobalId(id)!.uuid);
    const { values } = partsOf('decision_id', uuids);
    const rows = await readRows<Row & { readonly decisionId: string }>(dataSource, { text, values });
    const byDecision = groupBy(rows, ({ decisionId }) => decisionId);
    return uuids.map((uuid) => (byDecision.get(uuid) ?? []).map(toItem));
  });
}

function recordedDays(
  { decidedOn, executions, closedOn, validUntil }: Recorded,
  isLastDayCorrected: boolean,
): RecordedDay[] {
  const days = [{ what: DecisionDay.DECIDED, on: decidedOn }];
  for (const { executedOn, interruptedOn } of executions) {
    days.push({ what: DecisionDay.EXECUTED, on: executedOn });
    if (interruptedOn !== null) days.push({ what: DecisionDay.INTERRUPTED, on: interruptedOn });
  }
  if (closedOn !== null) days.push({ what: DecisionDay.CLOSED, on: closedOn });
  if (isLastDayCorrected) days.push({ what: DecisionDay.VALID_UNTIL, on: validUntil! });
  return days;
}
