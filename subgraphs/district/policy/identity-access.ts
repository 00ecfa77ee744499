import type { Caller } from '../../../platform/tokens/token-verifier';
import type { Territory } from '../districts/territory';
import { staffDistrictOf } from './district-staff';
import { isOwnRow, type Visibility } from './visibility';

/**
 * Who may read a candidate's name and contact: staff of the own district; for a protected identity its
 * kontaktsekreterare only. Beside them, but never of a protected identity, the parties of a live proposal
 * (`identity-grants/has-identity-grant.ts`).
 */
export function mayReadIdentity(
  caller: Caller,
  visibility: Visibility | undefined,
  candidate: { readonly district: string; readonly protectedIdentity: boolean },
): boolean {
  if (visibility === undefined || !isOwnRow(visibility, candidate.district)) return false;
  return caller.role === 'kontaktsekreterare' || !candidate.protectedIdentity;
}

/** A party of proposals: the resursteam of all, a district's staff of those made for it. */
export interface GrantParty {
  readonly isBroker: boolean;
  /** The code in force of the requesting district; empty for the resursteam. */
  readonly district: string;
}

/** What the caller may be a party of; undefined for roles that are a party of none. */
export function grantPartyOf(caller: Caller, territory: Territory): GrantParty | undefined {
  if (caller.role === 'resursteam') return { isBroker: true, district: '' };
  const district = staffDistrictOf(caller, territory);
  return district === undefined ? undefined : { isBroker: false, district };
}
