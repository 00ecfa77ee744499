import type { VocabularyKind } from '../../schema/vocabularies';
import type { MatchNeeds } from './needs';

/** The fields of needs that hold words, each with the vocabulary of its words. */
export const NEEDS_WORDS = {
  languages: 'LANGUAGE',
  requiredLanguages: 'LANGUAGE',
  interests: 'INTEREST',
} as const satisfies Partial<Record<keyof MatchNeeds, VocabularyKind>>;

export type WordField = keyof typeof NEEDS_WORDS;
