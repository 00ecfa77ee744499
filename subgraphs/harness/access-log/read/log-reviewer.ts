import { ForbiddenError } from '../../../../platform/errors/errors';
import type { Caller } from '../../../../platform/tokens/token-verifier';
import { type DistrictOwners, namesDistrict } from '../../access/names-district';
import type { LogChains } from '../../log-chain/log-chains';
import { AuthorisedConditions } from '../../rows/authorised-conditions';

/**
 * Who reads and reviews what a log holds of a district: an administrator whose token names that district. Nobody else,
 * neither the staff whose reads it holds nor an administrator of the whole city.
 *
 * @throws ForbiddenError
 */
export function requireLogReviewer(caller: Caller, owners: DistrictOwners, code: string): void {
  if (caller.role !== 'admin' || !namesDistrict(caller, owners, code))
    throw new ForbiddenError("The access log is for the district's reviewer.", 'REVIEWERS_ONLY');
}

/** Rows of the log and its review, by the column that names the chain; the chains are `$1`. @throws ForbiddenError */
export function reviewableRows(
  caller: Caller,
  chains: LogChains,
  { code, column }: { readonly code: string; readonly column: 'r.district' | 'v.district' },
): AuthorisedConditions {
  requireLogReviewer(caller, chains, code);
  return new AuthorisedConditions().add(`${column} = ANY(?)`, chains.chainsOf(code));
}
