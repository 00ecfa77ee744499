import type { DataSource, EntityManager } from 'typeorm';
import { VOCABULARY_KINDS, type Vocabularies, type VocabularyKind } from '../../../schema/vocabularies';

interface Facts {
  readonly id: string;
  readonly area: string;
  readonly languages: readonly string[];
  readonly interests: readonly string[];
}

type FactsRow = Facts & { readonly unrecognised: Partial<Record<VocabularyKind, readonly string[]>> | null };

/** In SQL, any two processes of one database wait for each other. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtext('vocabularies'))`;

/**
 * Gives the database the words that may be shared, and brings every row to them: a known word to its stored form, any
 * other one to `unrecognised_words` (by the trigger of table `candidate`), where it waits for a correction, or for the
 * vocabulary to learn it. Runs at each start, as the owner of the tables, since the files may be other ones.
 */
export async function keepToVocabularies(dataSource: DataSource, vocabularies: Vocabularies): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query(LOCK);
    await replaceTerms(manager, vocabularies);
    await rewriteCandidates(manager, vocabularies);
    await rewriteHomeAreas(manager, vocabularies);
  });
}

function termsOf(vocabularies: Vocabularies, kind: VocabularyKind): string[] {
  return [...new Set(vocabularies.of(kind).terms.map(({ term }) => term))];
}

async function replaceTerms(manager: EntityManager, vocabularies: Vocabularies): Promise<void> {
  for (const kind of VOCABULARY_KINDS) {
    const terms = termsOf(vocabularies, kind);
    await manager.query('DELETE FROM vocabulary_term WHERE kind = $1 AND term <> ALL ($2)', [kind, terms]);
    await manager.query(
      'INSERT INTO vocabulary_term (kind, term) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
      [kind, terms],
    );
  }
}

async function rewriteCandidates(manager: EntityManager, vocabularies: Vocabularies): Promise<void> {
  const rows: FactsRow[] = await manager.query(
    `SELECT id, area, languages, interests, unrecognised_words AS unrecognised FROM candidate
      WHERE unrecognised_words IS NOT NULL OR NOT (area = ANY ($1) AND languages <@ $2 AND interests <@ $3)`,
    [termsOf(vocabularies, 'AREA'), termsOf(vocabularies, 'LANGUAGE'), termsOf(vocabularies, 'INTEREST')],
  );
  if (rows.length === 0) return;
  await manager.query(
    `UPDATE candidate c SET area = f.area, languages = f.languages, interests = f.interests
      FROM jsonb_to_recordset($1) AS f (id uuid, area text, languages text[], interests text[]) WHERE c.id = f.id`,
    [JSON.stringify(rows.map((row) => toStored(row, vocabularies)))],
  );
}

/** With all words that were ever written, known or not: the trigger parts them. */
function toStored(
  { id, area, languages, interests, unrecognised }: FactsRow,
  vocabularies: Vocabularies,
): Facts {
  const stored = (kind: VocabularyKind, words: readonly string[]) => [
    ...new Set(
      [...words, ...(unrecognised?.[kind] ?? [])].map((word) => vocabularies.find(kind, word) ?? word),
    ),
  ];
  return {
    id,
    area: stored('AREA', unrecognised?.AREA ? [] : [area])[0]!,
    languages: stored('LANGUAGE', languages),
    interests: stored('INTEREST', interests),
  };
}

/** Read by the district's reviewer alone: one that is no area stays as it is, and is that of nobody. */
async function rewriteHomeAreas(manager: EntityManager, vocabularies: Vocabularies): Promise<void> {
  const areas: { area: string }[] = await manager.query(
    'SELECT DISTINCT area FROM actor_home_area WHERE area <> ALL ($1)',
    [termsOf(vocabularies, 'AREA')],
  );
  for (const { area } of areas) {
    const term = vocabularies.find('AREA', area);
    if (term === undefined) continue;
    await manager.query('UPDATE actor_home_area SET area = $2 WHERE area = $1', [area, term]);
  }
}
