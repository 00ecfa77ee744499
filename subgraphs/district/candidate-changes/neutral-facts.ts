import { todayOf } from '../../../platform/time/calendar';
import type { VocabularyKind } from '../../../schema/vocabularies';
import { toTerm, toTerms } from '../../vocabulary/to-terms';
import type { DistrictContext } from '../context/district-context';
import type { CandidateEntity } from '../entities/candidate.entity';

export type NeutralFacts = Pick<CandidateEntity, 'area' | 'languages' | 'interests'>;

export const VOCABULARY_OF: Readonly<Record<keyof NeutralFacts, VocabularyKind>> = {
  area: 'AREA',
  languages: 'LANGUAGE',
  interests: 'INTEREST',
};

/**
 * What others may read and search for, in the words of the vocabularies: of each fact that is given.
 * @throws BadUserInputError naming the field
 */
export function toNeutralFacts<Facts extends Partial<NeutralFacts>>(
  { vocabularies, clock }: DistrictContext,
  facts: Facts,
): Pick<Facts, keyof Facts & keyof NeutralFacts> {
  const on = todayOf(clock);
  const stored = Object.entries(VOCABULARY_OF).flatMap(([name, kind]) => {
    const words = facts[name as keyof NeutralFacts];
    const place = { kind, field: `input.${name}`, on };
    if (words === undefined) return [];
    const terms =
      typeof words === 'string' ? toTerm(vocabularies, words, place) : toTerms(vocabularies, words, place);
    return [[name, terms]];
  });
  return Object.fromEntries(stored);
}
