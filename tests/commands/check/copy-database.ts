import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../network/database';
import type { DatabaseKind } from '../../network/migrations';

/** As a dump of a database that is in use, restored: all that one snapshot sees, in a database of its own. */
export async function copyDatabase(kind: DatabaseKind, url: string): Promise<TestDatabase> {
  const [source, copy] = [await dump(url), await createTestDatabase(kind)];
  const client = new Client({ connectionString: copy.url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const { table, columns, rows } of source.tables) {
      await client.query(`DELETE FROM ${table}`);
      await client.query(
        `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE
          SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
        [rows],
      );
    }
    for (const { name, value } of source.sequences) {
      if (value !== null) await client.query('SELECT setval($1, $2)', [name, value]);
    }
    return copy;
  } finally {
    await client.end();
  }
}

interface Dump {
  readonly tables: readonly { readonly table: string; readonly columns: string; readonly rows: string }[];
  readonly sequences: readonly { readonly name: string; readonly value: string | null }[];
}

async function dump(url: string): Promise<Dump> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const names = await client.query(
      `SELECT attrelid::regclass::text AS table, string_agg(quote_ident(attname), ', ') AS columns
        FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'migrations'
          AND attnum > 0 AND NOT attisdropped AND attgenerated = '' GROUP BY attrelid`,
    );
    const tables: { table: string; columns: string; rows: string }[] = [];
    for (const { table, columns } of names.rows) {
      const { rows } = await client.query(
        `SELECT coalesce(jsonb_agg(t), '[]')::text AS rows FROM ${table} t`,
      );
      tables.push({ table, columns, rows: rows[0].rows });
    }
    const sequences = await client.query(
      `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public'`,
    );
    return { tables, sequences: sequences.rows };
  } finally {
    await client.end();
  }
}
