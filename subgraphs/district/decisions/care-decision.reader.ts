import type { IsoDate } from '../../service/calendar';
import { assertPageSize, type PageArguments, toPage } from '../../service/page';
import { readRows } from '../../service/read-rows';
import type { Caller } from '../../service/token-verifier';
import { isGiven } from '../candidates/candidate-conditions';
import type { DistrictContext } from '../district-context';
import { requireDecisionAccess, requireDecisionCounts } from '../policy/decision-access';
import { SqlConditions } from '../sql-conditions';
import { decodeDecisionCursor, encodeDecisionCursor } from './care-decision.cursor';
import { DECISION_COLUMNS, type DecisionRow, toCareDecision } from './care-decision.mapper';
import type { CareDecisionConnection } from './care-decision.type';
import type { DecisionFilter } from './decision.filter';
import type { UnexecutedCount } from './unexecuted-count.type';

export interface DecisionListArguments extends PageArguments {
  readonly district: string;
  readonly filter?: DecisionFilter | null;
}

/** On a day: it has waited since a day three months ago or more, and was neither executed nor closed by then. */
const COUNTS_ON = 'w.reportable_from <= ? AND w.until_on > ?';

/** A district's decisions, oldest first, and how many of them count as unexecuted. */
export class CareDecisionReader {
  constructor(private readonly context: DistrictContext) {}

  async list(caller: Caller, args: DecisionListArguments): Promise<CareDecisionConnection> {
    const { territory, dataSource } = this.context;
    requireDecisionAccess(caller, territory, 'READ', args.district);
    assertPageSize(args.first);
    const conditions = this.conditions(args);
    if (args.after) {
      conditions.add('(d.decided_on, d.district, d.id) > (?, ?, ?)', ...decodeDecisionCursor(args.after));
    }
    const rows = await readRows<DecisionRow>(dataSource, {
      text: `SELECT ${DECISION_COLUMNS} FROM care_decision d WHERE ${conditions} ORDER BY d.decided_on, d.district, d.id LIMIT ${conditions.parameter(args.first + 1)}`,
      values: conditions.values,
    });
    const decisions = rows.map((row) => toCareDecision(row, territory));
    return { ...toPage(decisions, args, encodeDecisionCursor), totalCount: () => this.count(args) };
  }

  async unexecutedCounts(caller: Caller, code: string, on: IsoDate): Promise<UnexecutedCount[]> {
    const { territory, dataSource } = this.context;
    requireDecisionCounts(caller, territory, code);
    const conditions = districtCondition(this.context, code).add(COUNTS_ON, on, on);
    return readRows<UnexecutedCount>(dataSource, {
      text: `SELECT d.law, d.program_area AS "programArea", d.intervention, count(DISTINCT d.id) AS count
        FROM decision_wait w JOIN care_decision d ON d.id = w.decision_id WHERE ${conditions}
        GROUP BY d.law, d.program_area, d.intervention ORDER BY d.law, d.program_area, d.intervention`,
      values: conditions.values,
    });
  }

  private async count(args: DecisionListArguments): Promise<number> {
    const conditions = this.conditions(args);
    const [row] = await readRows<{ count: number }>(this.context.dataSource, {
      text: `SELECT count(*) AS count FROM care_decision d WHERE ${conditions}`,
      values: conditions.values,
    });
    return row!.count;
  }

  private conditions({ district, filter }: DecisionListArguments): SqlConditions {
    const conditions = districtCondition(this.context, district);
    if (isGiven(filter?.laws)) conditions.add('d.law = ANY(?)', filter.laws);
    if (isGiven(filter?.interventions)) conditions.add('d.intervention = ANY(?)', filter.interventions);
    const on = filter?.unexecutedOn;
    if (isGiven(on)) {
      conditions.add(
        `EXISTS (SELECT FROM decision_wait w WHERE w.decision_id = d.id AND ${COUNTS_ON})`,
        on,
        on,
      );
    }
    return conditions;
  }
}

function districtCondition({ territory }: DistrictContext, code: string): SqlConditions {
  return new SqlConditions().add(
    'd.district = ANY(?)',
    territory.storedCodesOf(territory.servedAmong([code])),
  );
}
