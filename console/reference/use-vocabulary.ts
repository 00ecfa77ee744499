import { useQuery } from 'urql';
import {
  VocabularyDocument,
  type VocabularyQuery,
  type VocabularyQueryVariables,
} from './reference.generated';

export type VocabularyTerm = NonNullable<VocabularyQuery['vocabulary']>[number];

/** The terms of a vocabulary; none until they have come. */
export function useVocabulary(kind: VocabularyQueryVariables['kind']): readonly VocabularyTerm[] {
  const [{ data }] = useQuery({
    query: VocabularyDocument,
    variables: { kind },
    requestPolicy: 'cache-first',
  });
  return data?.vocabulary ?? [];
}
