import { MOST_WEEKENDS, OLDEST_AGE } from '../../vocabulary/fact-limits';

const RELEASED = 'Never shared: released on a proposal, to those who have a purpose (`Candidate.identity`).';

/** What a candidate's facts are, whether they are registered, corrected or read. What they may be is in `candidate-fact.rules.ts`. */
export const FACT_TEXTS = {
  name: `Of the person or the family: 1 to 200 characters, and no personnummer. ${RELEASED}`,
  phone: `In any form, at most 50 characters. ${RELEASED}`,
  email: `At most 200 characters. ${RELEASED}`,
  kind: 'What the candidate can carry out, and which checks it needs.',
  area: 'Where the candidate lives, in a word of the vocabulary AREA.',
  programAreas: 'Whose assignments the candidate takes: at least one.',
  languages: 'Spoken, in words of the vocabulary LANGUAGE: at most 50, none where it is not known.',
  interests: 'In words of the vocabulary INTEREST: at most 50.',
  acceptsAgeFrom: `The youngest client, in years: 0 to ${OLDEST_AGE}.`,
  acceptsAgeTo: `The oldest client, in years: ${OLDEST_AGE} at most, not below \`acceptsAgeFrom\`.`,
  weekendsPerMonth: `What a vacancy offers that does not say otherwise: 0 to ${MOST_WEEKENDS} weekends a month.`,
  pets: 'Whether there are animals in the home.',
  stepFree: 'Whether the home is reached without steps.',
  smokeFree: 'Whether nobody smokes in the home.',
  capacity: 'How many vacancies and placements at once: 1 to 20.',
  protectedIdentity:
    'Skyddade personuppgifter: seen as true in the own district alone; others do not see such a candidate.',
} as const;

const WORDS = 'any of these words in any case, each of the vocabulary';

/** Conditions on candidates, in filters of candidates and of their vacancies. */
export const CANDIDATE_CONDITION_TEXTS = {
  kinds: 'Of any of these kinds.',
  programAreas: 'Takes assignments of any of these areas.',
  languages: `Speaks one: ${WORDS} LANGUAGE; an unknown one is refused.`,
  interests: `Shares one: ${WORDS} INTEREST; an unknown one is refused.`,
  acceptsAge: `Accepts a client of this age, in years: 0 to ${OLDEST_AGE}.`,
} as const;
