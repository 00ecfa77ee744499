import type { QueryRunner } from 'typeorm';

export interface NewRule {
  readonly recordKind: string;
  readonly validFrom: string;
  readonly validTo?: string;
  /** A PostgreSQL interval; without one nothing of the kind is removed. */
  readonly keep?: string;
  readonly legalSource: string;
}

const TABLES = [
  `CREATE TABLE retention_rule (
    record_kind text NOT NULL,
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to > valid_from),
    keep interval CHECK (keep > '0'),
    legal_source text NOT NULL,
    PRIMARY KEY (record_kind, valid_from)
  )`,
  `CREATE TABLE purge_record (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    record_kind text NOT NULL,
    rule_valid_from date NOT NULL,
    cutoff timestamptz NOT NULL,
    count integer NOT NULL CHECK (count > 0),
    removed text[] NOT NULL,
    purged_by text NOT NULL,
    purged_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (record_kind, rule_valid_from) REFERENCES retention_rule
  )`,
  `CREATE FUNCTION refuse_purge_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'purge_record is append-only'; END $$`,
  `CREATE TRIGGER purge_record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON purge_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_purge_record_change()`,
];

/** For a subgraph's migration: its rules, and the record of what they have removed. */
export async function createRetentionTables(runner: QueryRunner, rules: readonly NewRule[]): Promise<void> {
  for (const statement of TABLES) await runner.query(statement);
  for (const { recordKind, validFrom, validTo, keep, legalSource } of rules) {
    await runner.query(
      'INSERT INTO retention_rule (record_kind, valid_from, valid_to, keep, legal_source) VALUES ($1, $2, $3, $4, $5)',
      [recordKind, validFrom, validTo ?? null, keep ?? null, legalSource],
    );
  }
}

export async function dropRetentionTables(runner: QueryRunner): Promise<void> {
  await runner.query('DROP TABLE purge_record, retention_rule');
  await runner.query('DROP FUNCTION refuse_purge_record_change()');
}
