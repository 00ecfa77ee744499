import { type Environment, readSwitch } from '../../platform/settings/environment';
import type { Clock } from '../../platform/time/calendar';
import type { DistrictRegistry } from '../../schema/district-registry';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import type { Vocabularies } from '../../schema/vocabularies';
import type { DistrictLink } from '../harness/districts-client/district-client';
import { toDistrictLink } from '../harness/districts-client/district-link';
import { type ServiceConfig, toServiceConfig } from '../harness/settings/service-config';
import { readSmallNumberRule, type SmallNumberRule } from '../harness/small-numbers/small-number-rule';
import { readVocabularies } from '../vocabulary/read-vocabularies';
import { type BrokeringSettings, toBrokeringSettings } from './context/brokering-settings';
import { type CrashHook, toCrashHook } from './work/crash-point';

export interface FormedlingConfig extends ServiceConfig {
  /** The districts as they are organised on the day the hub runs for. */
  readonly districts: DistrictRegistry;
  /** How the districts are called. */
  readonly districtLink: DistrictLink;
  /** The project's own when not given. */
  readonly vocabularies?: Vocabularies;
  readonly smallNumbers?: SmallNumberRule;
  readonly brokering?: Partial<BrokeringSettings>;
  /** The demonstration's people are in the staff register. */
  readonly demonstrationStaff?: boolean;
  readonly clock?: Clock;
  readonly crashHook?: CrashHook;
}

/**
 * Reads `DISTRICTS_FILE`, `DISTRICTS_ON`, `VOCABULARIES_FOLDER`, `DISTRICTS_URL`, `DISTRICTS_TIMEOUT_MS`, `SERVICE_KEY_FILE`, `SMALL_NUMBERS_BELOW` and the settings of brokering
 * beside those of every subgraph.
 * @throws EnvironmentError naming the variable
 */
export function toFormedlingConfig(env: Environment): FormedlingConfig {
  const service = toServiceConfig(env);
  return {
    ...service,
    districts: readDistrictRegistry(env),
    districtLink: toDistrictLink(env, service, 'formedling'),
    vocabularies: readVocabularies(env),
    smallNumbers: readSmallNumberRule(env),
    brokering: toBrokeringSettings(env),
    demonstrationStaff: readSwitch(env, {
      name: 'DEMONSTRATION_STAFF',
      fallback: false,
      about:
        "the people of the demonstration's identity provider are in the staff register; `npm start` sets it where that provider runs",
    }),
    crashHook: toCrashHook(env),
  };
}
