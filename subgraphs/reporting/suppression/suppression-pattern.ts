import type { Knowledge } from '../../harness/small-numbers/feasible-range';
import { isSmall, type SmallNumberRule } from '../../harness/small-numbers/small-number-rule';
import { suppressGroup } from '../../harness/small-numbers/suppress-group';
import type { DelayReason, Gender } from '../../vocabulary/decision.enums';
import { keyOf } from '../counts/category';
import type { ReportContent } from '../counts/report-content';
import { Tally } from '../counts/tally';
import { DELAY_REASONS, GENDERS } from '../counts/unexecuted-decision.enums';
import { type Neighbours, NO_NEIGHBOURS } from './neighbours';

/**
 * Which cells of a published version those outside the district do not see; fixed with the version, the same for whatever is
 * asked of it.
 *
 * What can be seen is, for each category, its total and its cuts by district, by gender and by interrupted, each by itself:
 * never two of them together, and no sums over other sets of districts. So the cells of one cut sum up to the total and to
 * nothing else, and any numbers that fit each cut's own total fit together (a table with given margins always exists). It is
 * enough that each cut is safe by itself, against those who know the exact total, a district's own staff among them.
 *
 * Bands of waiting time bind quarters to each other: who is in a later band now was counted one quarter before, and who is in
 * the first was not, so that cells of one quarter would bound those of another. Without them any quarter can follow any
 * other. They are shown, over all districts, of a category of which no cut by district or gender is shown, neither of that
 * quarter nor of any before it: then nothing that is shown up to it tells districts or genders apart, and any decision could
 * be another district's or gender's through all its time. What is shown of later quarters is not bound by them.
 */
export interface SuppressionPattern {
  /** By category. */
  readonly categories: Readonly<Record<string, WithheldCells>>;
  /** For those who may not know the figures over all districts exactly. */
  readonly causes: readonly DelayReason[];
}

export interface WithheldCells {
  readonly total: boolean;
  readonly districts: readonly string[];
  readonly genders: readonly Gender[];
  readonly interrupted: readonly boolean[];
  /** Some district's or gender's part of a total that is not zero is shown. */
  readonly showsCuts: boolean;
  /** The bands of waiting time over all districts are shown to those who may know the figures over all districts exactly. */
  readonly showsBands: boolean;
}

const INTERRUPTED = [true, false] as const;

/**
 * @param earlier of the quarter's former versions: what was withheld once stays so
 * @param neighbours of all published versions, the quarter's own among them
 */
export function decidePattern(
  content: ReportContent,
  rule: SmallNumberRule,
  earlier: readonly SuppressionPattern[] = [],
  neighbours: Neighbours = NO_NEIGHBOURS,
): SuppressionPattern {
  const tally = new Tally(content);
  const reported = content.categories.filter((category) => category.reported).map(keyOf);
  const withheld = new Set([
    ...withheldCauses(tally, reported, rule),
    ...earlier.flatMap((pattern) => pattern.causes),
  ]);
  return {
    categories: Object.fromEntries(
      reported.map((category) => {
        const former = earlier.flatMap(({ categories }) => categories[category] ?? []);
        const cells = withholdCells(tally, category, { rule, former });
        return [category, withBands(cells, neighbours, { category, tally })];
      }),
    ),
    causes: DELAY_REASONS.filter((reason) => withheld.has(reason)),
  };
}

interface Circumstances {
  readonly rule: SmallNumberRule;
  readonly former: readonly WithheldCells[];
}

type Cuts = Omit<WithheldCells, 'showsCuts' | 'showsBands'>;

/** Where bands of this quarter or a later one are shown already, the cuts are withheld instead. */
function withBands(
  cells: Cuts,
  { cutsUntil, bandsSince }: Neighbours,
  { category, tally }: { readonly category: string; readonly tally: Tally },
): WithheldCells {
  const codes = tally.content.districts.map(({ code }) => code);
  const isCounted = tally.count({ category }) > 0;
  const cuts =
    isCounted && bandsSince.has(category) ? { ...cells, districts: codes, genders: GENDERS } : cells;
  const isWithheld = cuts.districts.length === codes.length && cuts.genders.length === GENDERS.length;
  const showsCuts = isCounted && !isWithheld;
  return { ...cuts, showsCuts, showsBands: isCounted && !showsCuts && !cutsUntil.has(category) };
}

function withholdCells(tally: Tally, category: string, { rule, former }: Circumstances): Cuts {
  const districts = tally.content.districts.map(({ code }) => code);
  const own = districts.map((code) => new Set([code]));
  const withhold = <Value>(
    values: readonly Value[],
    selectionOf: (value: Value) => object,
    before: readonly Value[],
  ) =>
    pick(values, {
      counts: values.map((value) => tally.count({ category, ...selectionOf(value) })),
      insiders: own.map((set) =>
        ownCells(values.map((value) => tally.count({ category, ...selectionOf(value), districts: set }))),
      ),
      before,
      rule,
    });
  return {
    total: isSmall(tally.count({ category }), rule),
    districts: pick(districts, {
      counts: own.map((set) => tally.count({ category, districts: set })),
      insiders: own.map((set, index) =>
        ownDistrict(tally.count({ category, districts: set }), index, own.length),
      ),
      before: former.flatMap((cells) => cells.districts),
      rule,
    }),
    genders: withhold(
      GENDERS,
      (gender) => ({ gender }),
      former.flatMap((cells) => cells.genders),
    ),
    interrupted: withhold(
      INTERRUPTED,
      (interrupted) => ({ interrupted }),
      former.flatMap((cells) => cells.interrupted),
    ),
  };
}

interface Cut<Value> {
  readonly counts: readonly number[];
  readonly insiders: readonly Knowledge[];
  readonly before: readonly Value[];
  readonly rule: SmallNumberRule;
}

function pick<Value>(values: readonly Value[], { counts, insiders, before, rule }: Cut<Value>): Value[] {
  const already = new Set(before.map((value) => values.indexOf(value)).filter((index) => index >= 0));
  const withheld = suppressGroup({ counts, insiders, already }, rule);
  return values.filter((_, index) => withheld.has(index));
}

/** A district's staff know its cell, and of the others nothing. */
function ownDistrict(count: number, index: number, size: number): Knowledge {
  return {
    atLeast: Array.from({ length: size }, (_, other) => (other === index ? count : 0)),
    atMost: Array.from({ length: size }, (_, other) => (other === index ? count : Number.POSITIVE_INFINITY)),
  };
}

/** Of a cell over all districts, a district's staff know that their own are in it. */
function ownCells(counts: readonly number[]): Knowledge {
  return { atLeast: counts, atMost: counts.map(() => Number.POSITIVE_INFINITY) };
}

/**
 * A reason is given for at most all decisions: one given for more than the visible totals are sure to hold would tell of a
 * total that is withheld.
 */
function withheldCauses(tally: Tally, reported: readonly string[], rule: SmallNumberRule): DelayReason[] {
  const totals = reported.map((category) => tally.count({ category }));
  const surely = totals.reduce((sum, total) => sum + (isSmall(total, rule) ? 1 : total), 0);
  return DELAY_REASONS.filter((reason) => {
    const count = tally.causes(reason);
    return isSmall(count, rule) || count > surely;
  });
}
