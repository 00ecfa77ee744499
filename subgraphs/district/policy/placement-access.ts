import type { Caller } from '../../../platform/tokens/token-verifier';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { Territory } from '../districts/territory';
import { storedDistrictOf } from '../ids/global-id';
import { readableDistricts } from './decision-access';
import { staffDistrictOf } from './district-staff';

/**
 * Who is told of a placement by its id:
 *
 * | who | what |
 * |---|---|
 * | who reads its decision (`decision-access.ts`) | all of it |
 * | kontaktsekreterare, handlaggare of the candidate's district | its state and its days |
 * | resursteam | the same |
 * | all others | – |
 */
const BROKERING = 'brokering:read';

/** The placements (alias `p`, with their decision, `d`) of which the caller may be told. */
export function readablePlacements(caller: Caller, territory: Territory): AuthorisedConditions {
  const conditions = new AuthorisedConditions();
  const own = readableDistricts(caller, territory);
  if (!caller.scopes.has(BROKERING)) return conditions.add('d.district = ANY(?)', own);
  if (caller.role === 'resursteam') return conditions;
  return conditions.add(
    `(d.district = ANY(?) OR split_part(p.candidate_id, ':', 1) = ANY(?))`,
    own,
    codesOfCandidates(caller, territory),
  );
}

/** Whether the caller is told of the case, too, of one of them: by its decision's global id, as the database gave it. */
export function caseReader(caller: Caller, territory: Territory): (decisionId: string) => boolean {
  const own = new Set(readableDistricts(caller, territory));
  return (decisionId) => own.has(storedDistrictOf(decisionId));
}

/** Stored codes of the caller's own district, served here or not. */
function codesOfCandidates(caller: Caller, territory: Territory): string[] {
  const home = staffDistrictOf(caller, territory);
  return home === undefined ? [] : territory.storedCodesOf([home]);
}
