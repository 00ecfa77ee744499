import type { DistrictRegistry } from '../../../schema/district-registry';
import { toDistrictType } from './district.mapper';
import type { DistrictType } from './district.type';

/** A reference to a retired district is one to its successor; a code that was never in force is nothing. */
export function resolveDistrictReference(
  registry: DistrictRegistry,
  { code }: { code: string },
): DistrictType | null {
  const entry = registry.resolve(code);
  return entry ? toDistrictType(entry, registry) : null;
}
