import type { Environment } from '../../platform/settings/environment';
import type { Clock } from '../../platform/time/calendar';
import type { DistrictRegistry } from '../../schema/district-registry';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import type { DistrictLink } from '../harness/districts-client/district-client';
import { toDistrictLink } from '../harness/districts-client/district-link';
import { type ServiceConfig, toServiceConfig } from '../harness/settings/service-config';
import { readSmallNumberRule, type SmallNumberRule } from '../harness/small-numbers/small-number-rule';

export interface ReportingConfig extends ServiceConfig {
  /** The districts as they are organised on the day the hub runs for. */
  readonly districts: DistrictRegistry;
  /** How the districts, and formedling, are asked. */
  readonly districtLink: DistrictLink;
  readonly smallNumbers?: SmallNumberRule;
  readonly clock?: Clock;
}

/**
 * Reads `DISTRICTS_FILE`, `DISTRICTS_ON`, `DISTRICTS_URL`, `DISTRICTS_TIMEOUT_MS`, `SERVICE_KEY_FILE` and
 * `SMALL_NUMBERS_BELOW` beside those of every subgraph.
 * @throws EnvironmentError naming the variable
 */
export function toReportingConfig(env: Environment): ReportingConfig {
  const service = toServiceConfig(env);
  return {
    ...service,
    districts: readDistrictRegistry(env),
    districtLink: toDistrictLink(env, service, 'reporting'),
    smallNumbers: readSmallNumberRule(env),
  };
}
