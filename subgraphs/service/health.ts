import type { DataSource } from 'typeorm';
import { type RouteHandler, sendJson } from './http-server';

/** More that readiness tells of a database that answers. */
export type HealthDetails = (dataSource: DataSource) => Promise<Readonly<Record<string, unknown>>>;

/** `/health/live`: the process answers. `/health/ready`: its database answers too (200, else 503). */
export function createHealthRoutes(
  dataSource: DataSource,
  readDetails?: HealthDetails,
): Record<string, RouteHandler> {
  return {
    '/health/live': (_request, response) => sendJson(response, 200, { status: 'live' }),
    '/health/ready': async (_request, response) => {
      const details = await readWhenAnswering(dataSource, readDetails);
      const database = details !== undefined;
      const status = database ? 'ready' : 'unready';
      sendJson(response, database ? 200 : 503, { status, database, ...details });
    },
  };
}

async function readWhenAnswering(
  dataSource: DataSource,
  readDetails: HealthDetails = async () => ({}),
): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    await dataSource.query('SELECT 1');
    return await readDetails(dataSource);
  } catch {
    return undefined;
  }
}
