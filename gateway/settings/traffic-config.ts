import {
  type Environment,
  EnvironmentError,
  readInteger,
  readOptionalText,
} from '../../platform/settings/environment';
import type { Rates } from '../security/admission';
import { toBlockList } from '../security/client-address';
import type { Rate } from '../security/token-buckets';
import { readNames } from './read-names';

/** From where requests may come, and how many. */
export interface TrafficConfig {
  /** Of estimated cost, per second. */
  readonly rates: Rates;
  /** Operations of one subject that run at a time, subscriptions aside; ten times as many wait. */
  readonly maxOperationsPerSubject: number;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Origins of web pages that may use the gateway, beside its own. */
  readonly corsOrigins: readonly string[];
}

export const trafficDefaults = {
  rates: {
    perSubject: { perSecond: 20_000, burst: 200_000 },
    perAddress: { perSecond: 20_000, burst: 200_000 },
  },
  maxOperationsPerSubject: 20,
  trustedProxies: [],
  corsOrigins: [],
} as const satisfies TrafficConfig;

/**
 * @param knowsCallers whether tokens are looked at: where none are, everybody behind a load balancer is one address, which has
 * no rate unless one is given
 * @throws EnvironmentError
 */
export function toTrafficConfig(env: Environment, knowsCallers: boolean): TrafficConfig {
  return {
    rates: toRates(env, knowsCallers),
    maxOperationsPerSubject: readInteger(env, 'MAX_OPERATIONS_PER_SUBJECT', {
      fallback: trafficDefaults.maxOperationsPerSubject,
      min: 1,
      max: 10_000,
    }),
    trustedProxies: toTrustedProxies(env),
    corsOrigins: toCorsOrigins(env),
  };
}

/**
 * `RATE_PER_SUBJECT` and `RATE_PER_ADDRESS` are estimated cost per second, an operation counting for one at least; 0: as much as
 * comes. `…_BURST` is what may come at once.
 */
function toRates(env: Environment, knowsCallers: boolean): Rates {
  const toRate = (name: string, { perSecond, burst }: Rate): Rate | null => {
    const given = readInteger(env, name, { fallback: perSecond, min: 0, max: 1_000_000 });
    const fallback = given === perSecond ? burst : 10 * given;
    const most = readInteger(env, `${name}_BURST`, { fallback, min: given === 0 ? 0 : 1, max: 10_000_000 });
    return given === 0 ? null : { perSecond: given, burst: most };
  };
  const { perSubject, perAddress } = trafficDefaults.rates;
  const ofAddress = toRate('RATE_PER_ADDRESS', perAddress);
  const isWanted = knowsCallers || readOptionalText(env, 'RATE_PER_ADDRESS') !== undefined;
  return {
    perSubject: toRate('RATE_PER_SUBJECT', perSubject),
    perAddress: isWanted ? ofAddress : null,
  };
}

function toTrustedProxies(env: Environment): string[] {
  const entries = readNames(env, 'TRUSTED_PROXIES', trafficDefaults.trustedProxies);
  try {
    toBlockList(entries);
    return entries;
  } catch (error) {
    throw new EnvironmentError(
      'TRUSTED_PROXIES',
      `must be addresses or networks by comma, such as 10.0.0.0/8: ${(error as Error).message}`,
    );
  }
}

function toCorsOrigins(env: Environment): string[] {
  const origins = readNames(env, 'CORS_ORIGINS', trafficDefaults.corsOrigins);
  const wrong = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (wrong === undefined) return origins;
  throw new EnvironmentError(
    'CORS_ORIGINS',
    `must be origins by comma, such as https://hub.example, not "${wrong}"`,
  );
}
