import { request } from 'undici';
import { SharedWork } from '../../platform/concurrency/shared-work';
import { ForbiddenError } from '../../platform/errors/errors';
import { sendError } from '../../platform/http/error-answer';
import { type RouteHandler, sendJson } from '../../platform/http/http-server';
import type { Admission } from '../security/admission';
import type { ShardsConfig } from '../settings/shards-config';

const REACH_TIMEOUT_MS = 1_000;

export interface GatewayHealthConfig {
  readonly shards: ShardsConfig | null;
  readonly admission: Admission;
}

/**
 * `/health/live`: the process answers. `/health/ready`: it has a supergraph in service, as a gateway always has;
 * nobody else is asked, since a district that is down does not make the gateway unready. `/health/districts`, for administrators and the hub's services: which
 * districts it reaches.
 */
export function createGatewayHealthRoutes({
  shards,
  admission,
}: GatewayHealthConfig): Record<string, RouteHandler> {
  const asked = new SharedWork<'districts'>();
  const reach = shards && (() => asked.run('districts', () => reachedDistricts(shards)));
  return {
    '/health/live': (_request, response) => sendJson(response, 200, { status: 'live' }),
    '/health/ready': (_request, response) => sendJson(response, 200, { status: 'ready' }),
    ...(reach && { '/health/districts': createDistrictsRoute(reach, admission) }),
  };
}

function createDistrictsRoute(
  reach: () => Promise<Record<string, string>>,
  admission: Admission,
): RouteHandler {
  return async (incoming, response) => {
    try {
      const caller = await admission.admit(incoming);
      if (caller !== null && !SEES_DISTRICTS.has(caller.role)) throw new ForbiddenError();
      sendJson(response, 200, { districts: await reach() });
    } catch (error) {
      sendError(response, error, { fallbackStatus: 403 });
    }
  };
}

const SEES_DISTRICTS: ReadonlySet<string> = new Set(['admin', 'service']);

async function reachedDistricts({
  districts,
  urls,
}: ShardsConfig): Promise<Record<string, 'ready' | 'unreachable'>> {
  const states = districts.map(async ({ code }) => [code, await stateOf(urls[code]!)] as const);
  return Object.fromEntries(await Promise.all(states));
}

async function stateOf(graphqlUrl: string): Promise<'ready' | 'unreachable'> {
  try {
    const { statusCode, body } = await request(new URL('/health/ready', graphqlUrl), {
      signal: AbortSignal.timeout(REACH_TIMEOUT_MS),
    });
    await body.dump();
    return statusCode === 200 ? 'ready' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
