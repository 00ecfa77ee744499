import { isGiven } from '../../../platform/collections/is-given';
import { type IsoDate, todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { countRows } from '../../harness/access-log/record/count-rows';
import { FEW } from '../../harness/access-log/record/row-count';
import { assertPageSize, type PageArguments, toPage } from '../../harness/paging/page';
import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { addCaseReference } from '../decision-rules/case-reference';
import { REPORTABLE_ON, WAITS_ON } from '../decision-rules/clock';
import { countedDecisions, listedDecisions } from '../policy/decision-access';
import { decodeDecisionCursor, encodeDecisionCursor } from './care-decision.cursor';
import { DECISION_COLUMNS, type DecisionRow, toCareDecision } from './care-decision.mapper';
import type { CareDecision, CareDecisionConnection } from './care-decision.type';
import type { DecisionFilter } from './decision.filter';
import type { UnexecutedCount } from './unexecuted-count.type';

export interface DecisionSelection {
  readonly district: string;
  readonly filter?: DecisionFilter | null;
}

export type DecisionListArguments = DecisionSelection & PageArguments;

export type DecisionOfCase = CareDecision & { readonly caseReference: string };

/** A district's decisions, oldest first, and how many of them count as unexecuted. */
export class CareDecisionReader {
  constructor(private readonly context: DistrictContext) {}

  async list(caller: Caller, args: DecisionListArguments): Promise<CareDecisionConnection> {
    const { territory, dataSource, clock } = this.context;
    const conditions = this.conditions(caller, args);
    assertPageSize(args.first);
    if (args.after) {
      conditions.add('(d.decided_on, d.district, d.id) > (?, ?, ?)', ...decodeDecisionCursor(args.after));
    }
    const rows = await readRows<DecisionRow>(dataSource, {
      text: `SELECT ${DECISION_COLUMNS} FROM care_decision d WHERE ${conditions} ORDER BY d.decided_on, d.district, d.id LIMIT ${conditions.parameter(args.first + 1)}`,
      values: conditions.values,
    });
    const today = todayOf(clock);
    const decisions = rows.map((row) => toCareDecision(row, territory, today));
    return { ...toPage(decisions, args, encodeDecisionCursor), ...this.count(caller, args) };
  }

  /** All of them up to `most`, oldest first, with the references of their cases. @throws ForbiddenError */
  async readAll(caller: Caller, selection: DecisionSelection, most: number): Promise<DecisionOfCase[]> {
    const { territory, dataSource, clock } = this.context;
    const conditions = this.conditions(caller, selection);
    const rows = await readRows<DecisionRow & { readonly caseReference: string }>(dataSource, {
      text: `SELECT ${DECISION_COLUMNS}, d.case_reference AS "caseReference" FROM care_decision d WHERE ${conditions}
        ORDER BY d.decided_on, d.district, d.id LIMIT ${conditions.parameter(most)}`,
      values: conditions.values,
    });
    const today = todayOf(clock);
    return rows.map((row) => toCareDecision(row, territory, today) as DecisionOfCase);
  }

  async unexecutedCounts(caller: Caller, code: string, on: IsoDate): Promise<UnexecutedCount[]> {
    const { territory, dataSource } = this.context;
    const conditions = countedDecisions(caller, territory, code).add(REPORTABLE_ON, on, on, on);
    return readRows<UnexecutedCount>(dataSource, {
      text: `SELECT d.law, d.program_area AS "programArea", d.intervention, count(DISTINCT d.id) AS count,
          CASE WHEN count(DISTINCT d.id) <= ${FEW} THEN array_agg(DISTINCT d.district || ':' || d.id) END AS counted
        FROM decision_wait w JOIN care_decision d ON d.id = w.decision_id WHERE ${conditions}
        GROUP BY d.law, d.program_area, d.intervention ORDER BY d.law, d.program_area, d.intervention`,
      values: conditions.values,
    });
  }

  private count(caller: Caller, args: DecisionSelection) {
    return countRows(this.context.dataSource, {
      select: (columns) => {
        const conditions = this.conditions(caller, args);
        return {
          text: `SELECT ${columns} FROM care_decision d WHERE ${conditions}`,
          values: conditions.values,
        };
      },
      subjects: [`d.district || ':' || d.id`],
    });
  }

  private conditions(caller: Caller, { district, filter }: DecisionSelection): AuthorisedConditions {
    const conditions = listedDecisions(caller, this.context.territory, district);
    if (isGiven(filter?.caseReference)) addCaseReference(conditions, filter.caseReference);
    if (isGiven(filter?.laws)) conditions.add('d.law = ANY(?)', filter.laws);
    if (isGiven(filter?.interventions)) conditions.add('d.intervention = ANY(?)', filter.interventions);
    if (isGiven(filter?.programAreas)) conditions.add('d.program_area = ANY(?)', filter.programAreas);
    if (isGiven(filter?.runningOn)) {
      const day = filter.runningOn;
      conditions.add('d.decided_on <= ? AND d.valid_until >= ?', day, day);
      conditions.add('(d.closed_on IS NULL OR d.closed_on > ?)', day);
    }
    this.addWaits(conditions, filter ?? {});
    return conditions;
  }

  private addWaits(
    conditions: AuthorisedConditions,
    { unexecutedOn, waitingOn, clockPassesBy }: DecisionFilter,
  ): void {
    const waits = (condition: string, ...days: readonly IsoDate[]) =>
      conditions.add(
        `EXISTS (SELECT FROM decision_wait w WHERE w.decision_id = d.id AND ${condition})`,
        ...days,
      );
    if (isGiven(unexecutedOn)) waits(REPORTABLE_ON, unexecutedOn, unexecutedOn, unexecutedOn);
    if (isGiven(waitingOn)) waits(WAITS_ON, waitingOn, waitingOn, waitingOn);
    if (isGiven(clockPassesBy)) {
      const today = todayOf(this.context.clock);
      waits(`${WAITS_ON} AND w.reportable_from <= ?`, today, today, today, clockPassesBy);
    }
  }
}
