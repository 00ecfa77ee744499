import { type Clock, todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { askEachDistrict } from '../../harness/districts-client/ask-each-district';
import type { DistrictClient } from '../../harness/districts-client/district-client';
import type { FrozenFigures } from '../../harness/small-numbers/frozen-figures';
import { roundFigure } from '../../harness/small-numbers/round-figure';
import { isSmall, type SmallNumberRule } from '../../harness/small-numbers/small-number-rule';
import { assertQuarter, dayOf, periodOf, type Quarter } from '../../vocabulary/quarter';
import { type CategoryKey, keyOf } from '../counts/category';
import { districtsOn } from '../districts/districts-on';
import { viewerOf } from '../policy/report-viewer';
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
  readonly frozen: FrozenFigures;
}

/** Undefined to who sees the numbers as they are. */
type Withholding =
  | { readonly rule: SmallNumberRule; readonly isOfficial: boolean; readonly isOver: boolean }
  | undefined;

/** By whole quarters only: periods that overlap would tell single decisions by their difference. */
export class ExecutionTimesReader {
  constructor(private readonly parts: FigureParts) {}

  async read(caller: Caller, quarter: Quarter): Promise<ExecutionTimes> {
    assertQuarter(quarter);
    const { registry, rule, clock, frozen } = this.parts;
    const { exact, official: isOfficial } = viewerOf(caller, registry);
    if (exact) return this.count(quarter, undefined);
    const withholding = { rule, isOfficial, isOver: dayOf(quarter) < todayOf(clock) };
    const name = `execution-times:${quarter.year}-${quarter.quarter}:${isOfficial ? 'official' : 'public'}`;
    return frozen.ofToday(name, async () => {
      const figures = await this.count(quarter, withholding);
      return { figures, isComplete: figures.missingDistricts.length === 0 };
    });
  }

  private async count(quarter: Quarter, withholding: Withholding): Promise<ExecutionTimes> {
    const { registry, client } = this.parts;
    const { answers, missing } = await askEachDistrict<{ executionFigures: ExecutionCell[] }>(
      client,
      districtsOn(registry, dayOf(quarter)),
      { query: EXECUTIONS, variables: periodOf(quarter) },
    );
    const cells = [...answers.values()].flatMap(({ executionFigures }) => executionFigures);
    const isComplete = missing.length === 0;
    const groups = [...groupByCategory(cells).values()];
    const rows = groups.map((group) => (isComplete ? toTime(group, withholding) : unknown(group[0]!)));
    return { rows, missingDistricts: missing.map((code) => ({ code })) };
  }
}

function groupByCategory(cells: readonly ExecutionCell[]): Map<string, ExecutionCell[]> {
  const groups = new Map<string, ExecutionCell[]>();
  const ordered = [...cells].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  for (const cell of ordered) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return groups;
}

function toTime(cells: readonly ExecutionCell[], withholding: Withholding): ExecutionTime {
  const executed = cells.reduce((sum, { count }) => sum + count, 0);
  const medianDays = quantileOf(cells, 0.5, executed);
  const ninetyPercentDays = quantileOf(cells, 0.9, executed);
  const exact = { ...categoryOf(cells[0]!), executed, medianDays, ninetyPercentDays, suppressed: false };
  return withholding === undefined ? exact : withhold(exact, withholding);
}

/**
 * Numbers of a quarter that is not over grow, and would tell single decisions by their difference: of those, `reports:official`
 * alone is shown how many there are. What is shown is rounded, days too: an insider knows the own district's decisions.
 */
function withhold(
  time: ExecutionTime & {
    readonly executed: number;
    readonly medianDays: number;
    readonly ninetyPercentDays: number;
  },
  { rule, isOfficial, isOver }: NonNullable<Withholding>,
): ExecutionTime {
  const { executed } = time;
  const within = (days: number, share: number) =>
    isOver && executed * Math.min(share, 1 - share) >= rule.below ? roundFigure(days, rule) : null;
  const times = {
    medianDays: within(time.medianDays, 0.5),
    ninetyPercentDays: within(time.ninetyPercentDays, 0.9),
  };
  const isCounted = (isOver || isOfficial) && !isSmall(executed, rule);
  const suppressed = !isCounted || Object.values(times).includes(null);
  return { ...time, executed: isCounted ? roundFigure(executed, rule) : null, ...times, suppressed };
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
