import type { EntityManager } from 'typeorm';
import type { VocabularyKind } from '../../../schema/vocabularies';

/**
 * A fact that is corrected is corrected as a whole: words of it that no vocabulary knows are forgotten, also where those that
 * are known stay as they were, which the trigger of table `candidate` takes for no change.
 */
export async function forgetWords(
  manager: EntityManager,
  candidateId: string,
  kinds: readonly VocabularyKind[],
): Promise<void> {
  await manager.query(
    `UPDATE candidate SET unrecognised_words = nullif(unrecognised_words - $2::text[], '{}')
      WHERE id = $1 AND unrecognised_words ?| $2`,
    [candidateId, kinds],
  );
}
