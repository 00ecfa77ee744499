import { MOST_WEEKENDS } from './fact-limits';

export const NEEDS_TEXT = 'What is asked for, in neutral facts: nothing of the client.';

/**
 * What each of the needs demands or is worth, as clients read it in the schemas of both subgraphs that have them. Matching's rules are
 * the district's (`matching/absolute-rules.ts`, `matching/match-weights.ts`).
 */
export const NEEDS_TEXTS = {
  kind: 'Absolute: the candidate is of this kind, which must be one that can carry out the intervention.',
  programArea: 'Absolute: the candidate takes assignments of this area.',
  intervention: 'Absolute: a kind that cannot carry it out matches nobody.',
  ageFrom: 'Absolute: the candidate accepts all ages from this one to `ageTo`.',
  ageTo: 'Absolute, as `ageFrom`.',
  languages: 'Wanted, of the vocabulary LANGUAGE: the share that is spoken ranks, none of them excludes.',
  requiredLanguages: 'Absolute, of the vocabulary LANGUAGE: all of them are spoken. Empty: none is demanded.',
  interests: 'Wanted, of the vocabulary INTEREST: the share that is shared ranks, none of them excludes.',
  homeDistrict:
    'The client’s: nearness to it ranks (itself, its neighbours, its region, the rest of the city).',
  startsOn:
    'Absolute: a place is free on this day at the latest, and every check of the candidate is valid on it; today once the day has passed. How long before it is free ranks.',
  weekendsPerMonth: `Absolute: the place is for as many or more, 1 to ${MOST_WEEKENDS}. null: as many as there are.`,
  noPets: 'Absolute when true: a home without pets.',
  stepFree: 'Absolute when true: a home that is reached without steps.',
  smokeFree: 'Absolute when true: a home where nobody smokes.',
  districts: 'Absolute: where to look. null: everywhere.',
} as const;
