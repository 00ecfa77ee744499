import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

export interface DatabaseConfig {
  /** Names the pool in `pg_stat_activity`. */
  readonly name: string;
  readonly url: string;
  readonly poolSize: number;
  readonly entities: DataSourceOptions['entities'];
  readonly migrations: DataSourceOptions['migrations'];
}

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;
/** A forgotten transaction would hold back the horizon of every reader of events. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;

/**
 * A connection pool with its entities and migrations, not yet connected. Dates are ISO texts (`infinity` included),
 * counts (`int8`) are numbers.
 */
export function createDataSource(config: DatabaseConfig): DataSource {
  return new DataSource({
    type: 'postgres',
    url: config.url,
    applicationName: config.name,
    poolSize: config.poolSize,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    entities: config.entities,
    migrations: config.migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    logging: false,
    extra: {
      types: { getTypeParser },
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
      allowExitOnIdle: true,
    },
  });
}

const { DATE, INT8 } = pg.types.builtins;

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === DATE) return (text: string) => text;
  if (oid === INT8) return Number;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}
