import type { QueryRunner } from 'typeorm';
import { DRAFT_RULE } from './draft-retention';

/** `district` is a stored code, or '' for a role of the whole city; a person in another role has other rows. */
const TABLES = [
  `CREATE TABLE kept_settings (
    subject text COLLATE "C" NOT NULL,
    role text COLLATE "C" NOT NULL,
    district text COLLATE "C" NOT NULL,
    shortcuts boolean NOT NULL DEFAULT true,
    introduction_taken boolean NOT NULL DEFAULT false,
    PRIMARY KEY (subject, role, district)
  )`,
  `CREATE TABLE kept_view (
    id uuid PRIMARY KEY,
    subject text COLLATE "C" NOT NULL,
    role text COLLATE "C" NOT NULL,
    district text COLLATE "C" NOT NULL,
    page text COLLATE "C" NOT NULL,
    name text NOT NULL,
    criteria text NOT NULL,
    is_shared boolean NOT NULL,
    version integer NOT NULL DEFAULT 1
  )`,
  'CREATE INDEX kept_view_place ON kept_view (district, role)',
  `CREATE TABLE kept_draft (
    id uuid PRIMARY KEY,
    subject text COLLATE "C" NOT NULL,
    role text COLLATE "C" NOT NULL,
    district text COLLATE "C" NOT NULL,
    form text COLLATE "C" NOT NULL,
    content text NOT NULL,
    persons text[] NOT NULL,
    saved_at timestamptz(3) NOT NULL,
    UNIQUE (subject, role, district, form)
  )`,
  'CREATE INDEX kept_draft_age ON kept_draft (saved_at)',
];

/** For a subgraph's migration: what people keep for their own work, and how long drafts are. */
export async function createKeptTables(runner: QueryRunner): Promise<void> {
  for (const statement of TABLES) await runner.query(statement);
  const { recordKind, validFrom, keep, legalSource } = DRAFT_RULE;
  await runner.query(
    'INSERT INTO retention_rule (record_kind, valid_from, keep, legal_source) VALUES ($1, $2, $3, $4)',
    [recordKind, validFrom, keep, legalSource],
  );
}

export async function dropKeptTables(runner: QueryRunner): Promise<void> {
  await runner.query('DELETE FROM retention_rule WHERE record_kind = $1', [DRAFT_RULE.recordKind]);
  await runner.query('DROP TABLE kept_draft, kept_view, kept_settings');
}
