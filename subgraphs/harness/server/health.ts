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

/** What `/health/ready` tells. */
export interface Readiness {
  readonly status: 'ready' | 'unready';
  readonly [detail: string]: unknown;
}

export type ReadReadiness = () => Promise<Readiness>;

/** Whether a database answers in time, and can be written to. */
export function createReadiness(dataSource: DataSource, readDetails?: HealthDetails): ReadReadiness {
  /** Anybody may ask. */
  const reads = new SharedWork<'health'>();
  return async () => {
    const { details, ...health } = await reads.run('health', () => readHealth(dataSource, readDetails));
    const isReady = health.database && health.writable !== false;
    return { status: isReady ? 'ready' : 'unready', ...health, ...details };
  };
}

/** `/health/live`: the process answers. `/health/ready`: it can do its work (200, else 503). */
export function healthRoutes(read: ReadReadiness): Record<string, RouteHandler> {
  return {
    '/health/live': (_request, response) => sendJson(response, 200, { status: 'live' }),
    '/health/ready': async (_request, response) => {
      const readiness = await read();
      sendJson(response, readiness.status === 'ready' ? 200 : 503, readiness);
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
