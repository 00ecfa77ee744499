import { ForbiddenError } from '../../../../platform/errors/errors';
import type { Caller } from '../../../../platform/tokens/token-verifier';
import type { LogChains } from '../../log-chain/log-chains';
import { AuthorisedConditions } from '../../rows/authorised-conditions';

/**
 * Who reads and reviews what a log holds of a district: an administrator whose token names that district. Nobody else,
 * neither the staff whose reads it holds nor an administrator of the whole city.
 *
 * @throws ForbiddenError
 */
export function requireLogReviewer(
  { role, district }: Caller,
  chains: Pick<LogChains, 'ownerOf'>,
  code: string,
): void {
  const home = district === null ? undefined : chains.ownerOf(district);
  if (role !== 'admin' || home === undefined || home !== chains.ownerOf(code))
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
