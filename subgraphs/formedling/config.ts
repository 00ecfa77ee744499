import type { DistrictRegistry } from '../../schema/district-registry';
import { loadDistrictRegistry } from '../../schema/load-district-registry';
import { projectFile } from '../../schema/project-file';
import type { Clock } from '../service/calendar';
import { isCalendarDate } from '../service/date-scalar';
import { type Environment, EnvironmentError, readInteger, readText, readUrl } from '../service/environment';
import { type ServiceConfig, toServiceConfig } from '../service/service-config';
import { type BrokeringSettings, toBrokeringSettings } from './brokering-settings';
import type { DistrictLink } from './districts-client/district-client';
import { type CrashHook, toCrashHook } from './saga/crash-point';

export interface FormedlingConfig extends ServiceConfig {
  /** The districts as they are organised on the day the hub runs for. */
  readonly districts: DistrictRegistry;
  /** How the districts are called. */
  readonly districtLink: DistrictLink;
  readonly brokering?: Partial<BrokeringSettings>;
  readonly clock?: Clock;
  readonly crashHook?: CrashHook;
}

/**
 * Reads `DISTRICTS_FILE`, `DISTRICTS_ON`, `DISTRICTS_URL`, `DISTRICTS_TIMEOUT_MS`, `SERVICE_KEY_FILE` and the settings of brokering
 * beside those of every subgraph.
 * @throws EnvironmentError naming the variable
 */
export function toFormedlingConfig(env: Environment): FormedlingConfig {
  const service = toServiceConfig(env);
  return {
    ...service,
    districts: readDistricts(env),
    districtLink: readDistrictLink(env, service),
    brokering: toBrokeringSettings(env),
    crashHook: toCrashHook(env),
  };
}

function readDistrictLink(env: Environment, { tokens }: ServiceConfig): DistrictLink {
  return {
    url: readUrl(env, 'DISTRICTS_URL'),
    timeoutMs: readInteger(env, 'DISTRICTS_TIMEOUT_MS', { fallback: 3_000, min: 100, max: 60_000 }),
    keyFile: readText(env, 'SERVICE_KEY_FILE'),
    issuer: tokens.issuer,
    audience: tokens.audience,
  };
}

function readDistricts(env: Environment): DistrictRegistry {
  const on = readText(env, 'DISTRICTS_ON', '2012-08-15');
  if (!isCalendarDate(on)) throw new EnvironmentError('DISTRICTS_ON', `is not a date: ${on}`);
  try {
    return loadDistrictRegistry(readText(env, 'DISTRICTS_FILE', projectFile('schema', 'districts.json')), on);
  } catch (error) {
    throw new EnvironmentError('DISTRICTS_FILE', `cannot be used: ${(error as Error).message}`);
  }
}
