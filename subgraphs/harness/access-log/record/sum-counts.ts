/** How many rows there are, and the global ids of those whose they are, where these are few (`FEW`). */
export interface CountedGroup {
  readonly count: number;
  readonly counted: readonly string[] | null;
}

/** Groups of rows as one: those of a district and of the districts that it has taken over. */
export function sumCounts(groups: readonly CountedGroup[]): CountedGroup {
  return {
    count: groups.reduce((sum, { count }) => sum + count, 0),
    counted: groups.flatMap(({ counted }) => counted ?? []),
  };
}
