import { type Constraint, equalTo, inRange, lessEq, solve } from 'yalps';
import { DEFAULT_SMALL_NUMBERS } from '../../../subgraphs/harness/small-numbers/small-number-rule';
import type { Category } from '../../../subgraphs/reporting/counts/category';
import type { ReportContent } from '../../../subgraphs/reporting/counts/report-content';
import { GENDERS } from '../../../subgraphs/reporting/counts/unexecuted-decision.enums';
import type { ReportViewer } from '../../../subgraphs/reporting/policy/report-viewer';
import type { SuppressionPattern } from '../../../subgraphs/reporting/suppression/suppression-pattern';
import { ReportView, type RowKey } from '../../../subgraphs/reporting/unexecuted-decisions/report-view';
import type { Gender } from '../../../subgraphs/vocabulary/decision.enums';

/** A set of decisions of one category, as the sum of the cells that no one tells further apart. */
export interface Target {
  readonly district?: string;
  readonly gender?: Gender;
  readonly interrupted?: boolean;
}

interface Equation {
  readonly cells: readonly string[];
  readonly constraint: Constraint;
}

const INTERRUPTED = [true, false];

/**
 * Somebody who asks for everything that some viewers may ask for, over every set of districts, takes it for a system of linear
 * equations over numbers that are not negative, and adds what the rule itself tells. One category at a time: no figure sums
 * up several.
 */
export class Attacker {
  private readonly equations: Equation[] = [];
  private readonly codes: readonly string[];

  constructor(
    private readonly content: ReportContent,
    private readonly pattern: SuppressionPattern | null,
    private readonly category: Category,
    private readonly options = { knowsRule: true },
  ) {
    this.codes = content.districts.map(({ code }) => code);
  }

  /** Asks as one viewer. */
  ask(viewer: ReportViewer): void {
    for (const districts of subsets(this.codes)) {
      const view = this.view(viewer, districts);
      for (const target of targetsOf([...districts])) this.learn(view, target, districts);
    }
    const outside = this.view({ ...viewer, own: undefined }, new Set(this.codes));
    if (this.options.knowsRule) this.learnFromRule(outside);
  }

  /** The least and the most that a target can be. */
  range(target: Target): { least: number; most: number } {
    return {
      least: Math.ceil(this.optimum(target, 'minimize') - 1e-6),
      most: Math.floor(this.optimum(target, 'maximize') + 1e-6),
    };
  }

  private view(viewer: ReportViewer, districts: ReadonlySet<string>): ReportView {
    const { content, pattern } = this;
    return new ReportView({ content, pattern, viewer, rule: DEFAULT_SMALL_NUMBERS, districts });
  }

  private learn(view: ReportView, target: Target, districts: ReadonlySet<string>): void {
    const { district, gender, interrupted } = target;
    const key: RowKey = { category: this.category, district, gender };
    const { count } = interrupted ? view.interrupted(key) : view.count(key);
    if (count === null) return;
    this.equations.push({ cells: this.cellsOf(target, districts), constraint: equalTo(count) });
  }

  /** A total that is withheld is small; of a cut no withheld cell is larger than a published one. */
  private learnFromRule(view: ReportView): void {
    const { category } = this;
    const all = new Set(this.codes);
    if (view.count({ category }).suppressed) {
      const constraint = inRange(1, DEFAULT_SMALL_NUMBERS.below - 1);
      this.equations.push({ cells: this.cellsOf({}, all), constraint });
    }
    const cuts: Target[][] = [
      this.codes.map((district) => ({ district })),
      GENDERS.map((gender) => ({ gender })),
    ];
    for (const cut of cuts) {
      const figures = cut.map((target) => view.count({ category, ...target }).count);
      const published = figures.filter((count) => count !== null);
      if (this.pattern === null || published.length === 0) continue;
      const constraint = lessEq(Math.min(...published) - 1);
      cut
        .filter((_, index) => figures[index] === null)
        .forEach((target) => void this.equations.push({ cells: this.cellsOf(target, all), constraint }));
    }
  }

  private cellsOf({ district, gender, interrupted }: Target, districts: ReadonlySet<string>): string[] {
    const codes = district === undefined ? [...districts] : [district];
    return codes.flatMap((code) =>
      (gender === undefined ? GENDERS : [gender]).flatMap((of) =>
        (interrupted === undefined ? INTERRUPTED : [interrupted]).map((again) => `${code} ${of} ${again}`),
      ),
    );
  }

  private optimum(target: Target, direction: 'minimize' | 'maximize'): number {
    const all = this.cellsOf({}, new Set(this.codes));
    const aims = new Set(this.cellsOf(target, new Set(this.codes)));
    const variables = new Map(
      all.map((cell) => [
        cell,
        new Map<string, number>([
          ['aim', aims.has(cell) ? 1 : 0],
          ...this.equations.flatMap(({ cells }, index) =>
            cells.includes(cell) ? [[String(index), 1] as [string, number]] : [],
          ),
        ]),
      ]),
    );
    const constraints = new Map(this.equations.map(({ constraint }, index) => [String(index), constraint]));
    const solution = solve(
      { direction, objective: 'aim', constraints, variables },
      { includeZeroVariables: false },
    );
    if (solution.status === 'unbounded')
      return direction === 'maximize' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    if (solution.status !== 'optimal') throw new Error(`no numbers fit what is shown: ${solution.status}`);
    return solution.result;
  }
}

function targetsOf(codes: readonly string[]): Target[] {
  const districts = [undefined, ...codes];
  const genders = [undefined, ...GENDERS];
  return districts.flatMap((district) =>
    genders.flatMap((gender) => [undefined, true].map((interrupted) => ({ district, gender, interrupted }))),
  );
}

function subsets(codes: readonly string[]): ReadonlySet<string>[] {
  return Array.from({ length: 2 ** codes.length - 1 }, (_, bits) => {
    return new Set(codes.filter((__, index) => ((bits + 1) >> index) & 1));
  });
}
