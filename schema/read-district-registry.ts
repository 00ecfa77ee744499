import { isCalendarDate } from '../platform/graphql/date-scalar';
import { type Environment, EnvironmentError, readText } from '../platform/settings/environment';
import { projectFile } from '../platform/settings/project-file';
import type { DistrictRegistry } from './district-registry';
import { loadDistrictRegistry } from './load-district-registry';

const DEFAULT_DATE = '2012-08-15';

/**
 * Reads `DISTRICTS_FILE` and `DISTRICTS_ON`: the districts as they are organised on the day the hub runs for.
 * @throws EnvironmentError naming the variable
 */
export function readDistrictRegistry(env: Environment): DistrictRegistry {
  const on = readText(env, 'DISTRICTS_ON', DEFAULT_DATE);
  if (!isCalendarDate(on)) throw new EnvironmentError('DISTRICTS_ON', `is not a date: ${on}`);
  try {
    return loadDistrictRegistry(readText(env, 'DISTRICTS_FILE', projectFile('schema', 'districts.json')), on);
  } catch (error) {
    throw new EnvironmentError('DISTRICTS_FILE', `cannot be used: ${(error as Error).message}`);
  }
}
