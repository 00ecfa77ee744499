import type { IsoDate } from '../../../platform/time/calendar';
import { roundFigure } from '../../harness/small-numbers/round-figure';
import type { SmallNumberRule } from '../../harness/small-numbers/small-number-rule';
import { suppressGroup } from '../../harness/small-numbers/suppress-group';
import { QUARTERS } from '../../vocabulary/quarter';
import { FLOWS, type MonthFlow } from './month-flow';
import type { VacancyFlowMonth } from './vacancy-flow.type';

const MONTHS_OF_QUARTER = 3;

/**
 * A year's months for those whose work they do not count. A quarter's months are withheld together until it is over; then
 * each of which a number is small, and what else would give it away against the quarter's sum, which the brokering's figures
 * tell; the others are rounded. A month is withheld whole: its holds began and ended by the same proposals.
 * @param year all twelve months
 */
export function withholdMonths(
  year: readonly MonthFlow[],
  { today, rule }: { readonly today: IsoDate; readonly rule: SmallNumberRule },
): VacancyFlowMonth[] {
  return QUARTERS.flatMap((quarter) => {
    const until = quarter * MONTHS_OF_QUARTER;
    const months = year.slice(until - MONTHS_OF_QUARTER, until);
    const isOver = today.slice(0, 7) > months.at(-1)!.month.slice(0, 7);
    const withheld = isOver ? withheldOf(months, rule) : new Set(months.keys());
    return months.map((month, index) =>
      withheld.has(index) ? hide(month) : { ...roundMonth(month, rule), suppressed: false },
    );
  });
}

function withheldOf(months: readonly MonthFlow[], rule: SmallNumberRule): ReadonlySet<number> {
  const groups = FLOWS.map((name) => suppressGroup({ counts: months.map((month) => month[name]) }, rule));
  return new Set(groups.flatMap((group) => [...group]));
}

function roundMonth(month: MonthFlow, rule: SmallNumberRule): MonthFlow {
  return { ...month, ...Object.fromEntries(FLOWS.map((name) => [name, roundFigure(month[name], rule)])) };
}

function hide({ month }: MonthFlow): VacancyFlowMonth {
  return {
    month,
    opened: null,
    held: null,
    filled: null,
    expired: null,
    released: null,
    suppressed: true,
  };
}
