import { ForbiddenError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { requireLogReviewer } from '../../harness/access-log/read/log-reviewer';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { Territory } from '../districts/territory';
import { staffDistrictOf } from './district-staff';
import { isOwnRow, requireVisibility, type Visibility, visibleCandidates } from './visibility';

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

/**
 * The district's candidates (alias `c`) whose names the caller may look for: those that `mayReadIdentity` lets them read.
 * @throws ForbiddenError for all but the district's staff
 */
export function namedCandidates(
  caller: Caller,
  {
    territory,
    district,
    today,
  }: { readonly territory: Territory; readonly district: string; readonly today: IsoDate },
): AuthorisedConditions {
  const home = staffDistrictOf(caller, territory);
  if (home === undefined || home !== territory.ownerOf(district))
    throw new ForbiddenError('Names are looked for in the own district alone.', 'OWN_DISTRICT_ONLY');
  const conditions = visibleCandidates(requireVisibility(caller, territory, today)).add(
    'c.district = ANY(?)',
    territory.storedCodesAmong([district]),
  );
  return caller.role === 'kontaktsekreterare' ? conditions : conditions.add('NOT c.protected_identity');
}

/**
 * The district's candidates (alias `c`) whom the reviewer of its access log may find by name; none with a protected identity.
 * @throws ForbiddenError for all others
 */
export function reviewableCandidates(
  caller: Caller,
  { territory, district }: { readonly territory: Territory; readonly district: string },
): AuthorisedConditions {
  requireLogReviewer(caller, territory, district);
  return new AuthorisedConditions()
    .add('c.district = ANY(?)', territory.storedCodesAmong([district]))
    .add('NOT c.protected_identity');
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
