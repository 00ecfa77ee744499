import type { EntityManager } from 'typeorm';
import type { VocabularyKind } from '../../../schema/vocabularies';

/**
 * A fact that is corrected is corrected as a whole: words of it that no vocabulary knows are forgotten, also where those that
 * are known stay as they were, which the trigger of table `candidate` takes for no change. Answers with the vocabularies of those
 * that it forgets.
 */
export async function forgetWords(
  manager: EntityManager,
  candidateId: string,
  kinds: readonly VocabularyKind[],
): Promise<VocabularyKind[]> {
  const known: { kind: VocabularyKind }[] = await manager.query(
    'SELECT word.kind FROM candidate c, unnest($2::text[]) word(kind) WHERE c.id = $1 AND c.unrecognised_words ? word.kind',
    [candidateId, kinds],
  );
  const forgotten = known.map(({ kind }) => kind);
  if (forgotten.length > 0) {
    await manager.query(
      `UPDATE candidate SET unrecognised_words = nullif(unrecognised_words - $2::text[], '{}') WHERE id = $1`,
      [candidateId, forgotten],
    );
  }
  return forgotten;
}
