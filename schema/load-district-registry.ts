import { readFileSync } from 'node:fs';
import { DistrictRegistry, DistrictRegistryError } from './district-registry';

/**
 * Reads a districts file as it applies on a date.
 * @throws DistrictRegistryError naming the file when it is unreadable, not JSON or malformed
 */
export function loadDistrictRegistry(file: string, on: string): DistrictRegistry {
  try {
    return DistrictRegistry.parse(JSON.parse(readFileSync(file, 'utf8')), on);
  } catch (error) {
    throw new DistrictRegistryError(`${file}: ${(error as Error).message}`, { cause: error });
  }
}
