import type { DistrictEntry } from '../../../schema/district-registry';
import type { DistrictEntity } from '../entities/district.entity';
import { DistrictType } from './district.type';

export function toDistrictType({
  code,
  name,
  region,
  validFrom,
  validTo,
  successor,
}: DistrictEntry): DistrictType {
  return Object.assign(new DistrictType(), { code, name, region, validFrom, validTo, successor });
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
