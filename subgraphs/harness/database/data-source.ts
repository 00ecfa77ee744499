import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { CONNECTION_LIMITS, GuardedClient } from './guarded-client';
import { poolVerification, type VerifyConnection } from './verify-connection';

/** Of a connection that more readers at once than usual had opened: a new one costs its first statement some ten milliseconds. */
const IDLE_TIMEOUT_MS = 30_000;

export interface DatabaseConfig {
  /** Names the pool in `pg_stat_activity`. */
  readonly name: string;
  readonly url: string;
  readonly poolSize: number;
  readonly entities: DataSourceOptions['entities'];
  readonly migrations: DataSourceOptions['migrations'];
  readonly verify?: VerifyConnection;
}

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
    connectTimeoutMS: CONNECTION_LIMITS.connectionTimeoutMillis,
    entities: config.entities,
    migrations: config.migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    logging: false,
    extra: {
      ...CONNECTION_LIMITS,
      Client: GuardedClient,
      types: { getTypeParser },
      allowExitOnIdle: true,
      idleTimeoutMillis: IDLE_TIMEOUT_MS,
      ...poolVerification(config.verify),
    },
  });
}

const { DATE, INT8 } = pg.types.builtins;

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === DATE) return (text: string) => text;
  if (oid === INT8) return Number;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}
