import { isCalendarDate } from '../platform/graphql/date-scalar';
import { type Environment, EnvironmentError, readText } from '../platform/settings/environment';
import { projectFile } from '../platform/settings/project-file';
import type { DistrictRegistry } from './district-registry';
import { loadDistrictRegistry } from './load-district-registry';

export const DISTRICTS_ON = {
  name: 'DISTRICTS_ON',
  fallback: '2012-08-15',
  form: 'a date',
  about: 'the day whose districts run: 14 then, 11 from July 2023',
} as const;

export const DISTRICTS_FILE = {
  name: 'DISTRICTS_FILE',
  fallback: projectFile('schema', 'districts.json'),
  form: 'a file',
  about: 'the districts, their validity, successors and URLs',
};

/**
 * Reads `DISTRICTS_FILE` and `DISTRICTS_ON`: the districts as they are organised on the day the hub runs for.
 * @throws EnvironmentError naming the variable
 */
export function readDistrictRegistry(env: Environment): DistrictRegistry {
  const on = readDistrictsOn(env);
  try {
    return loadDistrictRegistry(readText(env, DISTRICTS_FILE), on);
  } catch (error) {
    throw new EnvironmentError('DISTRICTS_FILE', `cannot be used: ${(error as Error).message}`);
  }
}

/** The day, ISO. @throws EnvironmentError */
export function readDistrictsOn(env: Environment): string {
  const on = readText(env, DISTRICTS_ON);
  if (isCalendarDate(on)) return on;
  throw new EnvironmentError('DISTRICTS_ON', `must be a date such as ${DISTRICTS_ON.fallback}, not "${on}"`);
}
