import { ErrorCode, HubError } from '../../../platform/errors/errors';
import type { District } from '../districts/district.type';
import type { Territory } from '../districts/territory';
import { storedDistrictOf } from '../ids/global-id';
import type { Candidate } from './candidate.type';

/**
 * A candidate of which no more than the id is known or told here; the rest is asked for with `candidate(id)`.
 *
 * @throws HubError `NOT_FOUND`, later: from each field but `id` and `district`
 */
export function candidateReference(id: string, territory: Territory): Candidate {
  const district = territory.districtOf(storedDistrictOf(id));
  return new CandidateReference(id, district) as Candidate;
}

class CandidateReference implements Partial<Candidate> {
  constructor(
    readonly id: string,
    readonly district: District,
  ) {}
}

const REFUSED: Readonly<Record<Exclude<keyof Candidate, keyof CandidateReference>, true>> = {
  kind: true,
  status: true,
  area: true,
  programAreas: true,
  languages: true,
  interests: true,
  acceptsAgeFrom: true,
  acceptsAgeTo: true,
  weekendsPerMonth: true,
  pets: true,
  stepFree: true,
  smokeFree: true,
  capacity: true,
  version: true,
  protectedIdentity: true,
  availableFrom: true,
  approvedOn: true,
  sharing: true,
};

for (const name of Object.keys(REFUSED)) {
  Object.defineProperty(CandidateReference.prototype, name, { get: () => refuse(name) });
}

/**
 * For what is read by the id, and not with the candidate.
 *
 * @param name of the field
 * @throws HubError `NOT_FOUND` for a reference
 */
export function assertTold(candidate: Candidate, name: string): void {
  if (candidate instanceof CandidateReference) refuse(name);
}

function refuse(name: string): never {
  throw new HubError(ErrorCode.NotFound, `Ask for ${name} with candidate(id).`);
}
