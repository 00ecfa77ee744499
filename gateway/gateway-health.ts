import { request } from 'undici';
import { type RouteHandler, sendJson } from '../subgraphs/service/http-server';
import type { SupergraphHolder } from './plan/supergraph-holder';
import type { ShardsConfig } from './settings/shards-config';

const REACH_TIMEOUT_MS = 1_000;

/**
 * `/health/live`: the process answers. `/health/ready`: it can plan (200, else 503); the body says which districts it
 * reaches, since a district that is down does not make the gateway unready.
 */
export function createGatewayHealthRoutes(
  holder: SupergraphHolder,
  shards: ShardsConfig | null,
): Record<string, RouteHandler> {
  return {
    '/health/live': (_request, response) => sendJson(response, 200, { status: 'live' }),
    '/health/ready': async (_request, response) => {
      const ready = canPlan(holder);
      const districts = shards === null ? undefined : await reachedDistricts(shards);
      sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'unready', districts });
    },
  };
}

function canPlan(holder: SupergraphHolder): boolean {
  try {
    return holder.inService !== undefined;
  } catch {
    return false;
  }
}

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
