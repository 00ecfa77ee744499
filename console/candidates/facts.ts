import type { sv } from '../texts/sv';
import type { CandidateKind } from './candidates.generated';
import { candidateTexts } from './sv';

/** What a form says of a candidate beside its name. */
export interface Facts {
  readonly kind: CandidateKind;
  readonly area: string | undefined;
  readonly programAreas: readonly (keyof typeof sv.programAreas)[];
  readonly languages: readonly string[];
  readonly interests: readonly string[];
  readonly acceptsAgeFrom: number | undefined;
  readonly acceptsAgeTo: number | undefined;
  readonly weekendsPerMonth: number | undefined;
  readonly pets: boolean;
  readonly stepFree: boolean;
  readonly smokeFree: boolean;
  readonly capacity: number | undefined;
}

export const NEW_FACTS: Facts = {
  kind: 'KONTAKTFAMILJ',
  area: undefined,
  programAreas: [],
  languages: ['svenska'],
  interests: [],
  acceptsAgeFrom: undefined,
  acceptsAgeTo: undefined,
  weekendsPerMonth: undefined,
  pets: false,
  stepFree: false,
  smokeFree: true,
  capacity: 1,
};

export type FactErrors = Partial<Record<'area' | 'programAreas' | 'ages', string>>;

/** What is missing before the hub is asked. */
export function errorsIn({ area, programAreas, acceptsAgeFrom, acceptsAgeTo }: Facts): FactErrors {
  const { missing } = candidateTexts;
  const areAges =
    acceptsAgeFrom !== undefined && acceptsAgeTo !== undefined && acceptsAgeFrom <= acceptsAgeTo;
  return {
    ...(area === undefined && { area: missing.area }),
    ...(programAreas.length === 0 && { programAreas: missing.programAreas }),
    ...(!areAges && { ages: missing.ages }),
  };
}

/** As commands take them. Only of facts in which there are no errors. */
export function toFactsInput(facts: Facts) {
  return {
    ...facts,
    area: facts.area!,
    programAreas: [...facts.programAreas],
    languages: [...facts.languages],
    interests: [...facts.interests],
    acceptsAgeFrom: facts.acceptsAgeFrom!,
    acceptsAgeTo: facts.acceptsAgeTo!,
    capacity: facts.capacity ?? 1,
  };
}
