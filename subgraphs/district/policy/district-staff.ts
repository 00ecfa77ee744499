import type { Caller, Role } from '../../../platform/tokens/token-verifier';
import type { Territory } from '../districts/territory';

const DISTRICT_STAFF: ReadonlySet<Role> = new Set<Role>(['kontaktsekreterare', 'handlaggare']);

/** The code in force of the district in whose pool the caller works; undefined for everyone else. */
export function staffDistrictOf({ role, district }: Caller, territory: Territory): string | undefined {
  return district !== null && DISTRICT_STAFF.has(role) ? territory.ownerOf(district) : undefined;
}
