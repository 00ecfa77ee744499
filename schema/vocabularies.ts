import { termKey } from './term-key';

export const VOCABULARY_KINDS = ['LANGUAGE', 'INTEREST', 'AREA'] as const;
export type VocabularyKind = (typeof VOCABULARY_KINDS)[number];

/** One version of a word that may stand in what is shared and searched. */
export interface Term {
  /** Stable, whatever becomes of the word. */
  readonly code: string;
  /** The one form in which the word is stored and compared. */
  readonly term: string;
  /** Swedish, for people. */
  readonly label: string;
  /** Other words for it, taken and stored as the term. */
  readonly also?: readonly string[];
  /** Of an area: the code of its district; null for a term of every district. */
  readonly district?: string | null;
  /** First day on which it may be recorded, ISO date. */
  readonly validFrom: string;
  /** First day on which it may no longer be, ISO date; null while in force. */
  readonly validTo: string | null;
}

export interface Vocabulary {
  readonly kind: VocabularyKind;
  readonly city: string;
  readonly source: string;
  readonly terms: readonly Term[];
}

/** A vocabulary's file cannot be used; the message says where and why. */
export class VocabularyError extends Error {
  override readonly name = 'VocabularyError';
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A city's words for languages, interests and areas. What is recorded is judged by the words in force on its own day. */
export class Vocabularies {
  private constructor(private readonly byKind: ReadonlyMap<VocabularyKind, IndexedVocabulary>) {}

  /**
   * Reads the contents of the vocabularies' files, one of each kind.
   * @throws VocabularyError for a malformed file, a kind that is missing, or a word with two meanings
   */
  static parse(files: readonly unknown[]): Vocabularies {
    const byKind = new Map<VocabularyKind, IndexedVocabulary>();
    for (const file of files) {
      const vocabulary = parseVocabulary(file);
      byKind.set(vocabulary.kind, { ...vocabulary, byKey: indexOf(vocabulary) });
    }
    const missing = VOCABULARY_KINDS.find((kind) => !byKind.has(kind));
    if (missing !== undefined) throw new VocabularyError(`there is no vocabulary of kind ${missing}`);
    return new Vocabularies(byKind);
  }

  of(kind: VocabularyKind): Vocabulary {
    return this.byKind.get(kind)!;
  }

  /**
   * The stored form of a word, in whatever case, Unicode form and spacing it comes; undefined for one that is none.
   * @param on the day on which it must be in force, ISO date; any version will do without
   */
  find(kind: VocabularyKind, word: string, on?: string): string | undefined {
    const versions = this.byKind.get(kind)!.byKey.get(termKey(word)) ?? [];
    return versions.find((term) => on === undefined || isInForce(term, on))?.term;
  }

  /** Those in force on a day, ISO date, in the file's order. */
  inForce(kind: VocabularyKind, on: string): readonly Term[] {
    return this.of(kind).terms.filter((term) => isInForce(term, on));
  }
}

type IndexedVocabulary = Vocabulary & { readonly byKey: ReadonlyMap<string, readonly Term[]> };

function isInForce({ validFrom, validTo }: Term, on: string): boolean {
  return validFrom <= on && (validTo === null || on < validTo);
}

function indexOf({ kind, terms }: Vocabulary): ReadonlyMap<string, readonly Term[]> {
  const byKey = new Map<string, Term[]>();
  for (const term of terms) {
    for (const word of [term.term, ...(term.also ?? [])]) {
      const versions = byKey.get(termKey(word)) ?? [];
      if (versions.some((other) => other.term !== term.term)) {
        throw new VocabularyError(`${kind}: "${word}" has two meanings`);
      }
      byKey.set(termKey(word), [...versions, term]);
    }
  }
  return byKey;
}

function parseVocabulary(file: unknown): Vocabulary {
  const { kind, city, source, terms } = (file ?? {}) as Partial<Vocabulary>;
  if (!VOCABULARY_KINDS.includes(kind as VocabularyKind)) throw new VocabularyError(`no such kind: ${kind}`);
  if (!isText(city) || !isText(source)) throw new VocabularyError(`${kind}: city or source is missing`);
  if (!Array.isArray(terms)) throw new VocabularyError(`${kind}: "terms" is not a list`);
  for (const [index, term] of terms.entries()) {
    const field = malformedField(term);
    if (field !== undefined) {
      throw new VocabularyError(`${kind}: terms[${index}]: ${field} is missing or malformed`);
    }
  }
  return { kind: kind as VocabularyKind, city, source, terms };
}

function malformedField(term: Partial<Term> | null): string | undefined {
  if (typeof term !== 'object' || term === null) return 'the entry';
  const { code, term: word, label, also = [], district = null, validFrom, validTo } = term;
  if (!isText(code)) return 'code';
  if (!isText(word) || word !== word.normalize('NFC').trim()) return 'term';
  if (!isText(label)) return 'label';
  if (!Array.isArray(also) || !also.every(isText)) return 'also';
  if (district !== null && !isText(district)) return 'district';
  if (!isDate(validFrom)) return 'validFrom';
  if (validTo !== null && !(isDate(validTo) && validTo > validFrom)) return 'validTo';
  return undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && ISO_DATE.test(value) && !Number.isNaN(Date.parse(value));
}
