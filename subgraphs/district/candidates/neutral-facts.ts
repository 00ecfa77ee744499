import { todayOf } from '../../service/calendar';
import { toTerm, toTerms } from '../../service/vocabulary/to-terms';
import type { DistrictContext } from '../district-context';
import type { CandidateEntity } from './candidate.entity';

type NeutralFacts = Pick<CandidateEntity, 'area' | 'languages' | 'interests'>;

/** What others may read and search for, in the words of the vocabularies. @throws BadUserInputError naming the field */
export function toNeutralFacts(
  { vocabularies, clock }: DistrictContext,
  { area, languages, interests }: NeutralFacts,
): NeutralFacts {
  const on = todayOf(clock);
  return {
    area: toTerm(vocabularies, area, { kind: 'AREA', field: 'input.area', on }),
    languages: toTerms(vocabularies, languages, { kind: 'LANGUAGE', field: 'input.languages', on }),
    interests: toTerms(vocabularies, interests, { kind: 'INTEREST', field: 'input.interests', on }),
  };
}
