import fc from 'fast-check';
import { type Constraint, equalTo, solve } from 'yalps';
import { DEFAULT_SMALL_NUMBERS } from '../../../subgraphs/harness/small-numbers/small-number-rule';
import { type CategoryKey, keyOf } from '../../../subgraphs/reporting/counts/category';
import type { ReportContent } from '../../../subgraphs/reporting/counts/report-content';
import { GENDERS, WAIT_BANDS } from '../../../subgraphs/reporting/counts/unexecuted-decision.enums';
import type { UnexecutedCell } from '../../../subgraphs/reporting/counts/unexecuted-figures';
import type { SuppressionPattern } from '../../../subgraphs/reporting/suppression/suppression-pattern';
import { ReportView } from '../../../subgraphs/reporting/unexecuted-decisions/report-view';
import type { Gender } from '../../../subgraphs/vocabulary/decision.enums';
import { CATEGORIES } from './made-up-content';

const CODES = ['bromma', 'farsta', 'norrmalm', 'sodermalm'];
const CATEGORY: CategoryKey = CATEGORIES[0]!;
const FATES = ['gone', 'stays', 'comes'] as const;
type Fate = (typeof FATES)[number];

/** Decisions of one district and gender: counted in the first quarter alone, in both, or in the second alone. */
export interface Flow {
  readonly district: string;
  readonly gender: Gender;
  readonly fate: Fate;
  readonly count: number;
}

export interface Target {
  readonly quarter: 0 | 1;
  readonly district?: string;
  readonly gender?: Gender;
}

const few = fc.oneof(
  { weight: 12, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 12 }) },
);

/** Mostly little moves from one quarter to the next, so that bands bind the two to each other. */
export const flows: fc.Arbitrary<Flow[]> = fc.tuple(
  ...CODES.flatMap((district) =>
    GENDERS.slice(0, 2).flatMap((gender) =>
      FATES.map((fate) => few.map((count) => ({ district, gender, fate, count }))),
    ),
  ),
);

/** The quarters' contents, one after the other. */
export function contentsOf(given: readonly Flow[]): [ReportContent, ReportContent] {
  return [toContent(given, 0), toContent(given, 1)];
}

export function countOf(given: readonly Flow[], target: Target): number {
  return given.filter((flow) => isIn(flow, target)).reduce((sum, { count }) => sum + count, 0);
}

export function targetsOf(quarter: 0 | 1): Target[] {
  return [
    ...CODES.map((district) => ({ quarter, district })),
    ...GENDERS.map((gender) => ({ quarter, gender })),
    ...CODES.flatMap((district) => GENDERS.map((gender) => ({ quarter, district, gender }))),
  ];
}

/** Knows that who waits in a later band of the second quarter was counted in the first, and who is in the first band was not. */
export class TwoQuarterAttacker {
  private readonly equations: { readonly flows: ReadonlySet<string>; readonly constraint: Constraint }[] = [];

  constructor(contents: readonly ReportContent[], patterns: readonly (SuppressionPattern | null)[]) {
    for (const [quarter, content] of contents.entries()) {
      this.ask(quarter as 0 | 1, viewOf(content, patterns[quarter]!));
    }
  }

  range(target: Target): { least: number; most: number } {
    return {
      least: Math.ceil(this.optimum(target, 'minimize') - 1e-6),
      most: Math.floor(this.optimum(target, 'maximize') + 1e-6),
    };
  }

  private ask(quarter: 0 | 1, view: ReportView): void {
    const category = view.content.categories[0]!;
    for (const target of [{ quarter }, ...targetsOf(quarter)]) {
      const { count } = view.count({ category, ...target });
      this.learn(count, (flow) => isIn(flow, target));
    }
    if (quarter === 0) return;
    for (const band of WAIT_BANDS.slice(0, 2)) {
      const fate = fateOf(band);
      this.learn(view.waited({ category }, band).count, (flow) => flow.fate === fate);
    }
  }

  private learn(count: number | null, holds: (flow: Omit<Flow, 'count'>) => boolean): void {
    if (count === null) return;
    this.equations.push({ flows: new Set(ALL.filter(holds).map(nameOf)), constraint: equalTo(count) });
  }

  private optimum(target: Target, direction: 'minimize' | 'maximize'): number {
    const variables = new Map(
      ALL.map((flow) => [
        nameOf(flow),
        new Map<string, number>([
          ['aim', isIn(flow, target) ? 1 : 0],
          ...this.equations.flatMap(({ flows: named }, index) =>
            named.has(nameOf(flow)) ? [[String(index), 1] as [string, number]] : [],
          ),
        ]),
      ]),
    );
    const constraints = new Map(this.equations.map(({ constraint }, index) => [String(index), constraint]));
    const solution = solve({ direction, objective: 'aim', constraints, variables });
    if (solution.status === 'unbounded') return Number.POSITIVE_INFINITY;
    if (solution.status !== 'optimal') throw new Error(`no numbers fit what is shown: ${solution.status}`);
    return solution.result;
  }
}

const ALL = CODES.flatMap((district) =>
  GENDERS.flatMap((gender) => FATES.map((fate) => ({ district, gender, fate }))),
);

function nameOf({ district, gender, fate }: Omit<Flow, 'count'>): string {
  return `${district} ${gender} ${fate}`;
}

function isIn(flow: Omit<Flow, 'count'>, { quarter, district, gender }: Target): boolean {
  if (flow.fate === (quarter === 0 ? 'comes' : 'gone')) return false;
  return (
    (district === undefined || flow.district === district) && (gender === undefined || flow.gender === gender)
  );
}

function fateOf(band: number): Fate {
  return band === WAIT_BANDS[0] ? 'comes' : 'stays';
}

function toContent(given: readonly Flow[], quarter: 0 | 1): ReportContent {
  return {
    year: 2011,
    quarter: quarter + 1,
    on: ['2011-03-31', '2011-06-30'][quarter]!,
    categories: [{ ...CATEGORY, reported: true }],
    missing: [],
    districts: CODES.map((code) => ({
      code,
      causes: [],
      cells: cellsOf(given, { quarter, district: code }),
    })),
  };
}

function cellsOf(given: readonly Flow[], target: Target): UnexecutedCell[] {
  return given
    .filter((flow) => flow.count > 0 && isIn(flow, target))
    .map(({ gender, fate, count }) => {
      const waitedMonths = target.quarter === 1 && fate === 'stays' ? WAIT_BANDS[1] : WAIT_BANDS[0];
      return { ...CATEGORY, gender, interrupted: false, waitedMonths, count };
    });
}

function viewOf(content: ReportContent, pattern: SuppressionPattern | null): ReportView {
  const viewer = { exact: false, official: true, own: undefined };
  return new ReportView({ content, pattern, viewer, rule: DEFAULT_SMALL_NUMBERS });
}

export const CATEGORY_KEY = keyOf(CATEGORY);
