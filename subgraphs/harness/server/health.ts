import type { DataSource } from 'typeorm';
import { SharedWork } from '../../../platform/concurrency/shared-work';
import { type RouteHandler, sendJson } from '../../../platform/http/http-server';
import { databaseCodeOf } from '../errors/connection-loss';

/** More that readiness tells of a database that answers. */
export type HealthDetails = (dataSource: DataSource) => Promise<Readonly<Record<string, unknown>>>;

interface Health {
  /** Whether the database answers. */
  readonly database: boolean;
  /** Told where it is not so: a server that only reads, as the former primary after a failover. */
  readonly writable?: false;
  readonly details?: Readonly<Record<string, unknown>>;
}

const ANSWER_WITHIN_MS = 2_000;

const READ_ONLY = '25006';
/** Fails where a write would, so that the connection is given up as after a write. */
const REQUIRE_WRITABLE = `DO $$ BEGIN
    IF pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' THEN RAISE read_only_sql_transaction; END IF;
  END $$`;
const UNANSWERED: Health = { database: false };

/** `/health/live`: the process answers. `/health/ready`: its database answers in time, and can be written to (200, else 503). */
export function createHealthRoutes(
  dataSource: DataSource,
  readDetails?: HealthDetails,
): Record<string, RouteHandler> {
  /** Anybody may ask. */
  const reads = new SharedWork<'health'>();
  const read = () => reads.run('health', () => readHealth(dataSource, readDetails));
  return {
    '/health/live': (_request, response) => sendJson(response, 200, { status: 'live' }),
    '/health/ready': async (_request, response) => {
      const { details, ...health } = await read();
      const isReady = health.database && health.writable !== false;
      const status = isReady ? 'ready' : 'unready';
      sendJson(response, isReady ? 200 : 503, { status, ...health, ...details });
    },
  };
}

async function readHealth(
  dataSource: DataSource,
  readDetails: HealthDetails = async () => ({}),
): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve(UNANSWERED), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([tooLate, askDatabase(dataSource, readDetails)]);
  } catch {
    return UNANSWERED;
  } finally {
    clearTimeout(timer);
  }
}

async function askDatabase(dataSource: DataSource, readDetails: HealthDetails): Promise<Health> {
  try {
    await dataSource.query(REQUIRE_WRITABLE);
  } catch (error) {
    if (databaseCodeOf(error) === READ_ONLY) return { database: true, writable: false };
    throw error;
  }
  return { database: true, details: await readDetails(dataSource) };
}
