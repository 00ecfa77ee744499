/** Runs a statement in the one connection that a purge works with. */
export type Query = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** How long one kind of record is kept: reference data, in versions. */
export interface RetentionRule {
  readonly recordKind: string;
  /** With the kind, names the version. */
  readonly validFrom: string;
  /** As PostgreSQL prints an interval; null: nothing of the kind is removed. */
  readonly keep: string | null;
  readonly legalSource: string;
  /** What was last noted before it is due; null as above. */
  readonly cutoff: Date | null;
}

/** The rules in force on the day of a moment, and what they make due then. */
export function readRules(query: Query, moment: Date): Promise<RetentionRule[]> {
  return query<RetentionRule>(
    `SELECT record_kind AS "recordKind", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", keep::text AS keep,
      legal_source AS "legalSource", $1::timestamptz - keep AS cutoff
    FROM retention_rule WHERE ($1::timestamptz AT TIME ZONE 'Europe/Stockholm')::date >= valid_from
      AND (valid_to IS NULL OR ($1::timestamptz AT TIME ZONE 'Europe/Stockholm')::date < valid_to)
    ORDER BY record_kind`,
    [moment],
  );
}
