import type { DistrictRegistry } from '../../../schema/district-registry';
import { type Clock, todayOf } from '../../service/calendar';
import { askEachDistrict } from '../../service/districts-client/ask-each-district';
import type { DistrictClient } from '../../service/districts-client/district-client';
import { assertQuarter, dayOf, periodOf, type Quarter } from '../../service/quarters/quarter';
import { isSmall, type SmallNumberRule } from '../../service/small-numbers/small-number-rule';
import type { Caller } from '../../service/token-verifier';
import { type ReportViewer, viewerOf } from '../policy/report-viewer';
import { districtsOn } from '../quarters/districts-on';
import { type CategoryKey, keyOf } from '../unexecuted-decisions/category';
import type { ExecutionTime, ExecutionTimes } from './execution-time.type';

interface ExecutionCell extends CategoryKey {
  readonly days: number;
  readonly count: number;
}

const EXECUTIONS = `query ($district: ID!, $from: Date!, $until: Date!) {
  executionFigures(districts: [$district], from: $from, until: $until) { law programArea intervention days count }
}`;

export interface FigureParts {
  readonly registry: DistrictRegistry;
  readonly client: DistrictClient;
  readonly rule: SmallNumberRule;
  readonly clock: Clock;
}

interface Sight {
  readonly viewer: ReportViewer;
  readonly rule: SmallNumberRule;
  /** Numbers that still grow would tell single decisions by their difference. */
  readonly isOver: boolean;
}

/** By whole quarters only: periods that overlap would tell single decisions by their difference. */
export class ExecutionTimesReader {
  constructor(private readonly parts: FigureParts) {}

  async read(caller: Caller, quarter: Quarter): Promise<ExecutionTimes> {
    assertQuarter(quarter);
    const { registry, client, rule, clock } = this.parts;
    const { answers, missing } = await askEachDistrict<{ executionFigures: ExecutionCell[] }>(
      client,
      districtsOn(registry, dayOf(quarter)),
      { query: EXECUTIONS, variables: periodOf(quarter) },
    );
    const cells = [...answers.values()].flatMap(({ executionFigures }) => executionFigures);
    const isOver = dayOf(quarter) < todayOf(clock);
    const sight = { viewer: viewerOf(caller, registry), rule, isOver };
    const isComplete = missing.length === 0;
    const groups = [...groupByCategory(cells).values()];
    const rows = groups.map((group) => (isComplete ? toTime(group, sight) : unknown(group[0]!)));
    return { rows, missingDistricts: missing.map((code) => ({ code })) };
  }
}

function groupByCategory(cells: readonly ExecutionCell[]): Map<string, ExecutionCell[]> {
  const groups = new Map<string, ExecutionCell[]>();
  const ordered = [...cells].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  for (const cell of ordered) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return groups;
}

function toTime(cells: readonly ExecutionCell[], { viewer, rule, isOver }: Sight): ExecutionTime {
  const executed = cells.reduce((sum, { count }) => sum + count, 0);
  const within = (share: number) => {
    const isShown = viewer.exact || (isOver && executed * Math.min(share, 1 - share) >= rule.below);
    return isShown ? quantileOf(cells, share, executed) : null;
  };
  const times = { medianDays: within(0.5), ninetyPercentDays: within(0.9) };
  const isCounted = viewer.official || (isOver && !isSmall(executed, rule));
  const suppressed = !isCounted || Object.values(times).includes(null);
  return { ...categoryOf(cells[0]!), executed: isCounted ? executed : null, ...times, suppressed };
}

function unknown(cell: ExecutionCell): ExecutionTime {
  return {
    ...categoryOf(cell),
    executed: null,
    medianDays: null,
    ninetyPercentDays: null,
    suppressed: false,
  };
}

function categoryOf({ law, programArea, intervention }: ExecutionCell): CategoryKey {
  return { law, programArea, intervention };
}

/** The least number of days within which at least the share was executed. */
function quantileOf(cells: readonly ExecutionCell[], share: number, executed: number): number {
  let reached = 0;
  for (const { days, count } of [...cells].sort((one, other) => one.days - other.days)) {
    reached += count;
    if (reached >= executed * share) return days;
  }
  return 0;
}
