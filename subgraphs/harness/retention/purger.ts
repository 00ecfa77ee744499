import type { Query } from './retention-rule';

/** What is due, or was removed. `ids` name it; a range (`farsta:1..farsta:230`) stands for all in it. */
export interface PurgeBatch {
  readonly count: number;
  readonly ids: readonly string[];
}

export interface OldRecords {
  readonly query: Query;
  readonly cutoff: Date;
}

export interface DueRecords extends OldRecords {
  /** Who purges. */
  readonly by: string;
  /** The rule's version, for what the purge itself leaves behind. */
  readonly rule: string;
}

/** Knows one kind of record: what of it is due, and all that goes with it. What still runs is never due. */
export interface Purger {
  readonly recordKind: string;
  find(old: OldRecords): Promise<PurgeBatch>;
  /** Within a transaction; removes at most `limit`. */
  remove(due: DueRecords, limit: number): Promise<PurgeBatch>;
}

export interface RowsOfKind {
  readonly recordKind: string;
  readonly table: string;
  /** Of the table, alias `t`: what makes a row due, with the cutoff as `$1`. */
  readonly isDue: string;
  /** What the ids of a list name, from alias `t`. */
  readonly name: string;
  /** Statements that remove the rows with the keys `$1` and all that hangs on them, in their order. */
  readonly removal: readonly string[];
}

/** A purger of a table with a key `id`. */
export function rowPurger({ recordKind, table, isDue, name, removal }: RowsOfKind): Purger {
  const due = `SELECT t.id::text AS id, ${name} AS name FROM ${table} t WHERE ${isDue}`;
  return {
    recordKind,
    async find({ query, cutoff }) {
      const rows = await query<NamedRow>(`${due} ORDER BY 2`, [cutoff]);
      return { count: rows.length, ids: rows.map((row) => row.name) };
    },
    async remove({ query, cutoff }, limit) {
      const candidates = await query<NamedRow>(`${due} ORDER BY 2 LIMIT ${limit}`, [cutoff]);
      // Nothing new hangs itself on a row that is locked for update: what is due under the lock stays so until it is gone.
      const keys = candidates.map((row) => row.id);
      const lock = `SELECT t.id::text AS id FROM ${table} t WHERE t.id::text = ANY($1) FOR UPDATE SKIP LOCKED`;
      const locked = (await query<{ id: string }>(lock, [keys])).map(({ id }) => id);
      const rows = await query<NamedRow>(`${due} AND t.id::text = ANY($2)`, [cutoff, locked]);
      for (const statement of removal) await query(statement, [rows.map((row) => row.id)]);
      return { count: rows.length, ids: rows.map((row) => row.name).sort() };
    },
  };
}

interface NamedRow {
  readonly id: string;
  readonly name: string;
}
