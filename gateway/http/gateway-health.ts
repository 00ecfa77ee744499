import { request } from 'undici';
import { SharedWork } from '../../platform/concurrency/shared-work';
import { ForbiddenError } from '../../platform/errors/errors';
import { sendError } from '../../platform/http/error-answer';
import { type RouteHandler, sendJson } from '../../platform/http/http-server';
import { DISTRICT_HEADER } from '../../platform/http/served-district';
import type { Admission } from '../security/admission';
import type { ShardsConfig } from '../settings/shards-config';
import type { ErrorFormatter } from './format-gateway-error';

const REACH_TIMEOUT_MS = 1_000;

export interface GatewayHealthConfig {
  readonly shards: ShardsConfig | null;
  readonly admission: Admission;
  readonly formatError: ErrorFormatter;
}

/**
 * `/health/live`: the process answers. `/health/ready`: it has a supergraph in service, as a gateway always has;
 * nobody else is asked, since a district that is down does not make the gateway unready. `/health/districts`, for administrators and the hub's services: which
 * districts it reaches.
 */
export function createGatewayHealthRoutes(config: GatewayHealthConfig): Record<string, RouteHandler> {
  const { shards } = config;
  const asked = new SharedWork<'districts'>();
  const reach = shards && (() => asked.run('districts', () => reachedDistricts(shards)));
  return {
    '/health/live': (_request, response) => sendJson(response, 200, { status: 'live' }),
    '/health/ready': (_request, response) => sendJson(response, 200, { status: 'ready' }),
    ...(reach && { '/health/districts': createDistrictsRoute(reach, config) }),
  };
}

function createDistrictsRoute(
  reach: () => Promise<Reached>,
  { admission, formatError }: GatewayHealthConfig,
): RouteHandler {
  return async (incoming, response) => {
    try {
      const caller = await admission.admit(incoming);
      if (caller !== null && !SEES_DISTRICTS.has(caller.role)) throw new ForbiddenError();
      sendJson(response, 200, await reach());
    } catch (error) {
      sendError(response, error, { fallbackStatus: 403, format: formatError });
    }
  };
}

const SEES_DISTRICTS: ReadonlySet<string> = new Set(['admin', 'service']);

/** `misdirected`: another answers at its URL, which `answers` names. */
type DistrictState = 'ready' | 'unreachable' | 'misdirected';

interface Reached {
  readonly districts: Readonly<Record<string, DistrictState>>;
  /** By the district that is meant, who answers in its place; absent when nobody does. */
  readonly answers?: Readonly<Record<string, string>>;
}

async function reachedDistricts({ districts, urls }: ShardsConfig): Promise<Reached> {
  const states: Record<string, DistrictState> = Object.fromEntries(
    districts.map(({ code }) => [code, 'unreachable']),
  );
  const answers: Record<string, string> = {};
  const look = async (code: string) => {
    const { state, answered } = await stateOf(code, urls[code]!);
    states[code] = state;
    if (state === 'misdirected') answers[code] = answered!;
  };
  await Promise.all(districts.map(({ code }) => look(code)));
  return { districts: states, ...(Object.keys(answers).length > 0 && { answers }) };
}

async function stateOf(
  district: string,
  graphqlUrl: string,
): Promise<{ readonly state: DistrictState; readonly answered?: string }> {
  try {
    const { statusCode, headers, body } = await request(new URL('/health/ready', graphqlUrl), {
      headers: { [DISTRICT_HEADER]: district },
      signal: AbortSignal.timeout(REACH_TIMEOUT_MS),
    });
    await body.dump();
    const answered = headers[DISTRICT_HEADER];
    if (answered !== undefined && answered !== district)
      return { state: 'misdirected', answered: String(answered) };
    return { state: statusCode === 200 && answered === district ? 'ready' : 'unreachable' };
  } catch {
    return { state: 'unreachable' };
  }
}
