import { ForbiddenError } from '../../service/errors';
import { AuthorisedConditions } from '../../service/rows/authorised-conditions';
import type { Caller } from '../../service/token-verifier';
import type { Territory } from '../districts/territory';

/**
 * Who reads and reviews a district's access log: an administrator whose token names that district. Nobody else, neither the
 * staff whose reads it holds nor an administrator of the whole city.
 *
 * @throws ForbiddenError
 */
export function requireLogReviewer({ role, district }: Caller, territory: Territory, code: string): void {
  const home = district === null ? undefined : territory.ownerOf(district);
  if (role !== 'admin' || home === undefined || home !== territory.ownerOf(code))
    throw new ForbiddenError("The access log is for the district's reviewer.");
}

/** Rows of the district's log and its review, by the column that names the chain. @throws ForbiddenError */
export function reviewableRows(
  caller: Caller,
  territory: Territory,
  { code, column }: { readonly code: string; readonly column: 'r.district' | 'v.district' },
): AuthorisedConditions {
  requireLogReviewer(caller, territory, code);
  return new AuthorisedConditions().add(
    `${column} = ANY(?)`,
    territory.storedCodesOf(territory.servedAmong([code])),
  );
}
