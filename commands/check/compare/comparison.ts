import type { DistrictEntry } from '../../../schema/district-registry';
import type { Kind } from './kinds';

/** Where a fact is: `formedling`, or the code of a district in force. */
export type Place = string;

export interface Question {
  /** Undefined where no database is that of the district that an id names; there is no answer then. */
  readonly at: Place | undefined;
  /** SQL that answers the keys `$1`, each with its number `n`: `… FROM jsonb_to_recordset($1) AS q(n int, …)`. */
  readonly lookup: string;
  readonly key: Readonly<Record<string, unknown>>;
}

export interface Disagreement {
  readonly kind: Kind;
  /** The hub's processes put it right by themselves, once all of them run. */
  readonly mendsItself: boolean;
  /** What it is about, by what each id is of; no more of anybody than ids. */
  readonly ids: Readonly<Record<string, string | null>>;
}

/** Rows of one database, and what other databases must know of each. */
export interface Comparison<Row extends KeyedRow, Answers extends Partial<Record<string, unknown>>> {
  readonly at: 'formedling' | 'districts';
  /** SQL of the rows; each with a text `key`, one row for a key. */
  readonly rows: string;
  ask(row: Row, here: Here): { readonly [Name in keyof Answers]: Question };
  /** An answer is undefined where its database has none, or there is no such database. */
  judge(row: Row, answers: Answers, here: Here): readonly Disagreement[];
}

export interface KeyedRow {
  readonly key: string;
}

/** The registry, and whose databases are compared. */
export interface KnownDistricts {
  /** The district in force whose database has the rows of a code, or of a global id. */
  districtOf(idOrCode: string): Place | undefined;
  /** What the registry file has under a code, in force or not. */
  entryOf(code: string): DistrictEntry | undefined;
}

export interface Here extends KnownDistricts {
  readonly place: Place;
}

/** The same, whatever its rows are. */
export type AnyComparison = Comparison<KeyedRow, Record<string, unknown>>;

export function comparison<Row extends KeyedRow, Answers extends Partial<Record<keyof Answers, unknown>>>(
  one: Comparison<Row, Answers & Record<string, unknown>>,
): AnyComparison {
  return one as unknown as AnyComparison;
}

/** The part of a global id behind its district; null for none that can be one. */
export function uuidOf(id: string | null): string | null {
  return /:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(id ?? '')?.[1] ?? null;
}
