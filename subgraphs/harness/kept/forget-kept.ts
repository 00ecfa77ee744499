import type { DataSource } from 'typeorm';

/** Somebody whose work in a role has ended; `codes` are stored ones, or '' for a role of the whole city. */
export interface FormerKeeper {
  readonly subject: string;
  readonly role: string;
  readonly codes: readonly string[];
}

/** Removes all that the person has kept in that role. Done again, it does nothing. */
export async function forgetKept(
  dataSource: DataSource,
  { subject, role, codes }: FormerKeeper,
): Promise<void> {
  await dataSource.query(
    `WITH former AS (SELECT $1::text AS subject, $2::text AS role, $3::text[] AS codes),
      drafts AS (DELETE FROM kept_draft k USING former f WHERE k.subject = f.subject AND k.role = f.role AND k.district = ANY(f.codes)),
      views AS (DELETE FROM kept_view k USING former f WHERE k.subject = f.subject AND k.role = f.role AND k.district = ANY(f.codes))
    DELETE FROM kept_settings k USING former f WHERE k.subject = f.subject AND k.role = f.role AND k.district = ANY(f.codes)`,
    [subject, role, codes],
  );
}
