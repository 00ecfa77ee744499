import { feasibleRange, type Knowledge } from './feasible-range';
import { isSmall, type SmallNumberRule } from './small-number-rule';

export interface Group {
  /** Cells whose sum everybody is taken to know. */
  readonly counts: readonly number[];
  /** For each insider (a district's own staff) what they know of every cell: at least so many are their own. */
  readonly insiders?: readonly Knowledge[];
  /** Cells that were withheld before and stay so, by index. */
  readonly already?: ReadonlySet<number>;
}

const NOTHING: ReadonlySet<number> = new Set();

/**
 * Which cells of a group are withheld, so that neither the sum nor what one insider knows gives a small one away.
 *
 * When everybody is in one cell, all are withheld. When any cell is small, all cells up to some bound are withheld, zeros too: the least bound for which every small cell
 * could still be at least two numbers. The choice looks at the numbers only, never at whose they are, so whoever knows the
 * rule still cannot tell the withheld cells apart. When no bound is enough, all of the group is withheld.
 */
export function suppressGroup(group: Group, rule: SmallNumberRule): ReadonlySet<number> {
  const { counts, already = NOTHING } = group;
  if (isConcentrated(group)) return new Set(counts.keys());
  if (already.size === 0 && !counts.some((count) => isSmall(count, rule))) return NOTHING;
  for (const bound of boundsOf(counts, rule)) {
    const withheld = new Set(
      [...counts.keys()].filter((cell) => counts[cell]! <= bound || already.has(cell)),
    );
    if (isSafe(group, withheld, rule)) return withheld;
  }
  return new Set(counts.keys());
}

/**
 * Everybody in one cell, or everybody whom some insider does not know: what is told of the whole, such as how many are
 * interrupted, would then be told of that cell.
 */
function isConcentrated({ counts, insiders = [] }: Group): boolean {
  const known = [counts.map(() => 0), ...insiders.map(({ atLeast }) => atLeast)];
  return known.some((own) => counts.filter((count, cell) => count > (own[cell] ?? 0)).length === 1);
}

function boundsOf(counts: readonly number[], { below }: SmallNumberRule): number[] {
  const larger = [...new Set(counts.filter((count) => count >= below))].sort((one, other) => one - other);
  return [below - 1, ...larger];
}

function isSafe(group: Group, withheld: ReadonlySet<number>, rule: SmallNumberRule): boolean {
  const { counts, insiders = [] } = group;
  const cells = [...withheld];
  const total = cells.reduce((sum, cell) => sum + counts[cell]!, 0);
  const everybody = outsiderOf(group, withheld);
  if (!cells.every((cell) => isOpen(cell, { cells, total, knows: everybody }))) return false;
  return insiders.every((insider) => {
    const knows = combine(everybody, insider, counts.length);
    const others = cells.filter(
      (cell) => isSmall(counts[cell]!, rule) && counts[cell]! > (insider.atLeast[cell] ?? 0),
    );
    return others.every((cell) => isOpen(cell, { cells, total, knows }));
  });
}

/** What is published shows: a withheld cell is smaller than each that is not, unless it was withheld before. */
function outsiderOf({ counts, already = NOTHING }: Group, withheld: ReadonlySet<number>): Knowledge {
  const published = counts.filter((_, cell) => !withheld.has(cell));
  const most = Math.min(...published) - 1;
  return {
    atLeast: counts.map(() => 0),
    atMost: counts.map((_, cell) => (already.has(cell) ? Number.POSITIVE_INFINITY : most)),
  };
}

function combine(one: Knowledge, other: Knowledge, size: number): Knowledge {
  const cells = Array.from({ length: size }, (_, cell) => cell);
  return {
    atLeast: cells.map((cell) => Math.max(one.atLeast[cell]!, other.atLeast[cell] ?? 0)),
    atMost: cells.map((cell) => Math.min(one.atMost[cell]!, other.atMost[cell] ?? Number.POSITIVE_INFINITY)),
  };
}

function isOpen(
  cell: number,
  { cells, total, knows }: { cells: readonly number[]; total: number; knows: Knowledge },
): boolean {
  const { least, most } = feasibleRange(cell, cells, total, knows);
  return most > least;
}
