import type { DistrictEntry, DistrictRegistry } from '../../../schema/district-registry';
import type { DistrictEntity } from '../entities/district.entity';
import { DistrictType } from './district.type';

/** @param registry as it applies on the day that is asked for */
export function toDistrictType(entry: DistrictEntry, registry: DistrictRegistry): DistrictType {
  const neighbours = () => registry.neighboursOf(entry.code);
  return Object.assign(new DistrictType(), { ...toDistrictRow(entry), neighbours });
}

export function toDistrictRow({
  code,
  name,
  region,
  validFrom,
  validTo,
  successor,
}: DistrictEntry): DistrictEntity {
  return { code, name, region, validFrom, validTo, successor };
}
