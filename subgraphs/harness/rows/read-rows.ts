import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { AuthorisedValues } from './authorised-conditions';
import { statementName } from './statement-name';

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
  const result = await pool.query({ name: statementName(text), text, values: [...values] });
  return result.rows as Row[];
}

/** Where a short read costs no connection of the pool; values come as `pg` reads them. */
export interface StandingConnection {
  look<Row>(text: string, values: readonly unknown[]): Promise<Row[]>;
}

/** The same of what the hub's own processes look for every few seconds, by the connection that is there anyway. */
export function lookForRows<Row>(connection: StandingConnection, statement: Statement): Promise<Row[]> {
  return connection.look(statement.text, statement.values);
}
