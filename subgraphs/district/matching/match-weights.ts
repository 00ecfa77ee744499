/** What a match can get for each criterion: 100 in all. The one place where the weights are. */
export const MATCH_WEIGHTS = {
  /** By the share of the wanted languages that are spoken. */
  languages: 25,
  /** By the share of the wanted interests that are shared. */
  interests: 20,
  /** The home district, its region, or the rest of the city (`DISTANCE_POINTS`). */
  distance: 25,
  /** By the whole weeks, up to `MOST_WEEKS_AHEAD`, that the place is free before it is needed: time for two interviews. */
  startDate: 15,
  /** By the share of the candidate's capacity that is open. */
  freeCapacity: 15,
} as const;

export type Criterion = keyof typeof MATCH_WEIGHTS;

export const CRITERIA = Object.keys(MATCH_WEIGHTS) as readonly Criterion[];

export const DISTANCE_POINTS = { district: 25, region: 15, city: 5 } as const;

export const MOST_WEEKS_AHEAD = 4;
