/** What a match can get for each criterion: 100 in all. The one place where the weights are. */
export const MATCH_WEIGHTS = {
  languages: 25,
  interests: 20,
  distance: 25,
  startDate: 15,
  freeCapacity: 15,
} as const;

export type Criterion = keyof typeof MATCH_WEIGHTS;

export const CRITERIA = Object.keys(MATCH_WEIGHTS) as readonly Criterion[];

export const DISTANCE_POINTS = { district: 25, neighbour: 20, region: 15, city: 5 } as const;

export const MOST_WEEKS_AHEAD = 4;
/** What a place that is free on the very day is worth, in weeks ahead: half of the most. */
export const ON_THE_DAY = MOST_WEEKS_AHEAD;

const { district, neighbour, region, city } = DISTANCE_POINTS;
const { startDate } = MATCH_WEIGHTS;
const onTheDay = Math.floor((startDate * ON_THE_DAY) / (ON_THE_DAY + MOST_WEEKS_AHEAD));

/** How each criterion is scored, as clients read it in the schema. */
export const CRITERIA_TEXTS: Readonly<Record<Criterion, string>> = {
  languages: `of ${MATCH_WEIGHTS.languages} the share of the wanted \`languages\` that are spoken, rounded down; all of them when none is wanted`,
  interests: `of ${MATCH_WEIGHTS.interests} the share of the wanted \`interests\` that are shared, rounded down; all of them when none is wanted`,
  distance: `from the home district ${district}, from one that borders on it ${neighbour}, from another of its region ${region}, from the rest of the city ${city}`,
  startDate: `the place is free on the very day ${onTheDay}, and more for each whole week before it, up to ${startDate} for ${MOST_WEEKS_AHEAD} weeks: time for two interviews`,
  freeCapacity: `of ${MATCH_WEIGHTS.freeCapacity} the share of the candidate’s places that are open, rounded up`,
};
