import { type Environment, EnvironmentError, isSet, readInteger } from '../../platform/settings/environment';
import type { Described } from '../../platform/settings/setting';
import type { Rates } from '../security/admission';
import { toBlockList } from '../security/client-address';
import type { Rate } from '../security/token-buckets';
import { type NamesSetting, readNames } from './read-names';

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
    maxOperationsPerSubject: readInteger(env, {
      name: 'MAX_OPERATIONS_PER_SUBJECT',
      fallback: trafficDefaults.maxOperationsPerSubject,
      min: 1,
      max: 10_000,
      about:
        'operations of one subject that run at a time, subscriptions aside; ten times as many wait, beyond them 429',
    }),
    trustedProxies: toTrustedProxies(env),
    corsOrigins: readOrigins(env, CORS_ORIGINS),
  };
}

/**
 * `RATE_PER_SUBJECT` and `RATE_PER_ADDRESS` are estimated cost per second, an operation counting for one at least; 0: as much as
 * comes. `…_BURST` is what may come at once.
 */
function toRates(env: Environment, knowsCallers: boolean): Rates {
  const { perSubject, perAddress } = trafficDefaults.rates;
  const ofAddress = toRate(env, RATE_PER_ADDRESS, perAddress);
  const isWanted = knowsCallers || isSet(env, RATE_PER_ADDRESS);
  return {
    perSubject: toRate(env, RATE_PER_SUBJECT, perSubject),
    perAddress: isWanted ? ofAddress : null,
  };
}

const RATE_PER_SUBJECT = {
  name: 'RATE_PER_SUBJECT',
  about:
    'estimated cost per second of the operations of one subject: in every shard asked, and one for each KiB that they are estimated to answer; one at least for each operation; beyond it 429; 0 is no limit',
};

const RATE_PER_ADDRESS = {
  name: 'RATE_PER_ADDRESS',
  about:
    'the same as `RATE_PER_SUBJECT` for one address: of those without a token, and by itself what does not verify; none with `AUTH=off` unless it is set',
};

function toRate(env: Environment, setting: Described, { perSecond, burst }: Rate): Rate | null {
  const given = readInteger(env, {
    ...setting,
    fallback: perSecond,
    min: 0,
    max: 1_000_000,
  });
  const most = readInteger(env, {
    name: `${setting.name}_BURST`,
    fallback: given === perSecond ? burst : 10 * given,
    min: given === 0 ? 0 : 1,
    max: 10_000_000,
    otherwise: `ten times \`${setting.name}\``,
    about: `what may come at once of \`${setting.name}\``,
  });
  return given === 0 ? null : { perSecond: given, burst: most };
}

const TRUSTED_PROXIES = {
  name: 'TRUSTED_PROXIES',
  fallback: trafficDefaults.trustedProxies,
  form: 'addresses or networks by comma, such as `10.0.0.0/8`',
  about: 'whose `X-Forwarded-For` is believed',
};

const CORS_ORIGINS = {
  name: 'CORS_ORIGINS',
  fallback: trafficDefaults.corsOrigins,
  about: 'web pages that may use the gateway, beside its own',
};

function toTrustedProxies(env: Environment): string[] {
  const entries = readNames(env, TRUSTED_PROXIES);
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

/** Origins of web pages. @throws EnvironmentError naming the first that is none */
export function readOrigins(env: Environment, setting: NamesSetting): string[] {
  const origins = readNames(env, { form: 'origins by comma, such as `https://hub.example`', ...setting });
  const wrong = origins.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (wrong === undefined) return origins;
  throw new EnvironmentError(
    setting.name,
    `must be origins by comma, such as https://hub.example, not "${wrong}"`,
  );
}
