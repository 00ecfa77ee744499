import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { AuthorisedValues } from './authorised-conditions';

export interface Statement {
  readonly text: string;
  /** From the conditions that a policy began. */
  readonly values: AuthorisedValues;
}

/**
 * Rows of a read outside any transaction, straight from the data source's pool: what lists use, where building entities
 * costs more than the query. Each text is parsed once per connection, as a named prepared statement.
 */
export async function readRows<Row>(dataSource: DataSource, statement: Statement): Promise<Row[]> {
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  const { text, values } = statement;
  const result = await pool.query({ name: nameOf(text), text, values: [...values] });
  return result.rows as Row[];
}

const names = new Map<string, string>();
/** A connection keeps its statements for ever, and the texts of filters combine to many: the rest is not named. */
const MOST_NAMES = 200;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
