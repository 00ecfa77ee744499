import type { DataSource, EntityManager } from 'typeorm';
import type { Vocabularies, VocabularyKind } from '../../../schema/vocabularies';
import { NEEDS_WORDS, type WordField } from '../../vocabulary/needs-words';

type Words = Readonly<Record<WordField, readonly string[]>>;

interface Row {
  readonly id: string;
  readonly words: Words;
  readonly unrecognised: Partial<Words> | null;
}

const FIELDS = Object.keys(NEEDS_WORDS) as WordField[];

/**
 * Brings the needs of stored requests to the words of the vocabularies: a known word to its stored form; any other one goes
 * to `unrecognised_words`, which no broker reads, and comes back when the vocabulary has learnt it. At each start.
 */
export async function keepToVocabularies(dataSource: DataSource, vocabularies: Vocabularies): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const rows = await readStrangers(manager, vocabularies);
    const changes = rows.map((row) => toStored(row, vocabularies));
    if (changes.length === 0) return;
    await manager.query(
      `UPDATE placement_request r SET needs = r.needs || c.words, unrecognised_words = c.unrecognised
        FROM jsonb_to_recordset($1) AS c (id uuid, words jsonb, unrecognised jsonb) WHERE r.id = c.id`,
      [JSON.stringify(changes)],
    );
  });
}

function readStrangers(manager: EntityManager, vocabularies: Vocabularies): Promise<Row[]> {
  const terms = (kind: VocabularyKind) => JSON.stringify(vocabularies.of(kind).terms.map(({ term }) => term));
  return manager.query(
    `SELECT id, unrecognised_words AS unrecognised,
        jsonb_build_object('languages', needs->'languages', 'interests', needs->'interests',
          'requiredLanguages', coalesce(needs->'requiredLanguages', '[]')) AS words
      FROM placement_request WHERE unrecognised_words IS NOT NULL
        OR NOT (needs->'languages' <@ $1::jsonb AND needs->'requiredLanguages' <@ $1::jsonb
          AND needs->'interests' <@ $2::jsonb) FOR UPDATE`,
    [terms('LANGUAGE'), terms('INTEREST')],
  );
}

function toStored({ id, words, unrecognised }: Row, vocabularies: Vocabularies) {
  const all = (field: keyof Words) => [...words[field], ...(unrecognised?.[field] ?? [])];
  const known = (field: keyof Words) => [
    ...new Set(all(field).flatMap((word) => vocabularies.find(NEEDS_WORDS[field], word) ?? [])),
  ];
  const strange = (field: keyof Words) => [
    ...new Set(all(field).filter((word) => vocabularies.find(NEEDS_WORDS[field], word) === undefined)),
  ];
  const others = FIELDS.map((field) => [field, strange(field)] as const);
  return {
    id,
    words: Object.fromEntries(FIELDS.map((field) => [field, known(field)])),
    unrecognised: others.some(([, words]) => words.length > 0) ? Object.fromEntries(others) : null,
  };
}
