import { suggestionList } from 'graphql/jsutils/suggestionList';
import { BadUserInputError } from '../../platform/errors/errors';
import { showValue } from '../../platform/text/show-text';
import type { Vocabularies, VocabularyKind } from '../../schema/vocabularies';

export interface TermPlace {
  readonly kind: VocabularyKind;
  /** Path of the client's value. */
  readonly field: string;
  /** The day on which the word must be in force, ISO date; to search, any version will do. */
  readonly on?: string;
}

const MOST_SUGGESTIONS = 3;
const LONGEST_WORD = 50;

/**
 * The stored form of a client's word.
 * @throws BadUserInputError naming the field, the word, the vocabulary and what is near it
 */
export function toTerm(vocabularies: Vocabularies, word: string, place: TermPlace): string {
  const term = word.length <= LONGEST_WORD ? vocabularies.find(place.kind, word, place.on) : undefined;
  if (term === undefined) throw unknownTerm(vocabularies, word, place);
  return term;
}

/** The same of several, each once. */
export function toTerms(vocabularies: Vocabularies, words: readonly string[], place: TermPlace): string[] {
  const term = (word: string, index: number) =>
    toTerm(vocabularies, word, { ...place, field: `${place.field}[${index}]` });
  return [...new Set(words.map(term))];
}

function unknownTerm(vocabularies: Vocabularies, word: string, { kind, field, on }: TermPlace) {
  const value = showValue(word);
  const didYouMean = suggest(vocabularies, word, { kind, on });
  const hint = didYouMean.length === 0 ? '' : ` (did you mean ${didYouMean.join(', ')}?)`;
  return new BadUserInputError(field, `must be of the vocabulary ${kind}, not "${value}"${hint}`, {
    value,
    rule: 'NOT_IN_VOCABULARY',
    vocabulary: kind,
    didYouMean,
  });
}

function suggest(vocabularies: Vocabularies, word: string, { kind, on }: Omit<TermPlace, 'field'>): string[] {
  if (word.length > LONGEST_WORD) return [];
  const terms = on === undefined ? vocabularies.of(kind).terms : vocabularies.inForce(kind, on);
  const near = suggestionList(
    word.normalize('NFC'),
    terms.map(({ term }) => term),
  );
  return [...new Set(near)].slice(0, MOST_SUGGESTIONS);
}
