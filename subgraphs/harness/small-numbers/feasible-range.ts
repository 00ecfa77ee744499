/** What somebody knows of each cell of a group, by index. */
export interface Knowledge {
  readonly atLeast: readonly number[];
  readonly atMost: readonly number[];
}

/** The numbers that a cell can be, when the cells named sum up to a total: all from `least` to `most`. */
export function feasibleRange(
  cell: number,
  cells: readonly number[],
  total: number,
  { atLeast, atMost }: Knowledge,
): { readonly least: number; readonly most: number } {
  let othersLeast = 0;
  let othersMost = 0;
  for (const other of cells) {
    if (other === cell) continue;
    othersLeast += atLeast[other]!;
    othersMost += atMost[other]!;
  }
  return {
    least: Math.max(atLeast[cell]!, total - othersMost),
    most: Math.min(atMost[cell]!, total - othersLeast),
  };
}
