import type { DistrictRegistry } from '../../schema/district-registry';
import type { Clock } from '../service/calendar';
import { readDistrictRegistry } from '../service/district-registry';
import type { DistrictLink } from '../service/districts-client/district-client';
import { toDistrictLink } from '../service/districts-client/district-link';
import type { Environment } from '../service/environment';
import { type ServiceConfig, toServiceConfig } from '../service/service-config';
import { readSmallNumberRule, type SmallNumberRule } from '../service/small-numbers/small-number-rule';
import { type BrokeringSettings, toBrokeringSettings } from './brokering-settings';
import { type CrashHook, toCrashHook } from './saga/crash-point';

export interface FormedlingConfig extends ServiceConfig {
  /** The districts as they are organised on the day the hub runs for. */
  readonly districts: DistrictRegistry;
  /** How the districts are called. */
  readonly districtLink: DistrictLink;
  readonly smallNumbers?: SmallNumberRule;
  readonly brokering?: Partial<BrokeringSettings>;
  readonly clock?: Clock;
  readonly crashHook?: CrashHook;
}

/**
 * Reads `DISTRICTS_FILE`, `DISTRICTS_ON`, `DISTRICTS_URL`, `DISTRICTS_TIMEOUT_MS`, `SERVICE_KEY_FILE`, `SMALL_NUMBERS_BELOW` and the settings of brokering
 * beside those of every subgraph.
 * @throws EnvironmentError naming the variable
 */
export function toFormedlingConfig(env: Environment): FormedlingConfig {
  const service = toServiceConfig(env);
  return {
    ...service,
    districts: readDistrictRegistry(env),
    districtLink: toDistrictLink(env, service, 'formedling'),
    smallNumbers: readSmallNumberRule(env),
    brokering: toBrokeringSettings(env),
    crashHook: toCrashHook(env),
  };
}
