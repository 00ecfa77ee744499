import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { toClientError } from '../../harness/errors/district-call-error';
import type { Districts } from './districts';

/**
 * The ids that proposals may know a candidate by: the given one, that of the candidate which has its file since a merger, and those
 * of the ones that were merged into that; no more than the given one where the caller may not see the candidate.
 *
 * @throws DistrictUnavailableError when its district, which alone knows them, does not answer
 */
export async function idsOfCandidate(
  { districts, registry }: { readonly districts: Districts; readonly registry: DistrictRegistry },
  caller: Caller,
  id: string,
): Promise<readonly string[]> {
  const district = registry.resolve(id.split(':')[0]!)?.code;
  if (district === undefined || !caller.scopes.has('pool:read')) return [id];
  const known = await districts.candidate(caller, id).catch((error) => {
    throw toClientError(error, district, 'Candidate', 'filter.candidateId');
  });
  return known === null ? [id] : [...new Set([id, known.id, ...known.mergedIds])];
}
