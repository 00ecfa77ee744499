import type { Caller } from '../../../platform/tokens/token-verifier';

/** Of districts: the one in force that a code stands for; undefined for a code of none. */
export interface DistrictOwners {
  ownerOf(code: string): string | undefined;
}

/** Whether the caller's token names the district that the code stands for. */
export function namesDistrict(
  { district }: Pick<Caller, 'district'>,
  owners: DistrictOwners,
  code: string,
): boolean {
  const home = district === null ? undefined : owners.ownerOf(district);
  return home !== undefined && home === owners.ownerOf(code);
}
