import type { EntityManager } from 'typeorm';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictContext } from '../context/district-context';
import { grantPartyOf } from '../policy/identity-access';

/** Whether the caller is a party of a live proposal of the candidate: staff of the requesting district, or the resursteam. */
export async function hasIdentityGrant(
  manager: EntityManager,
  { territory, clock }: DistrictContext,
  { caller, candidateId }: { readonly caller: Caller; readonly candidateId: string },
): Promise<boolean> {
  const party = grantPartyOf(caller, territory);
  if (party === undefined) return false;
  const rows = await manager.query(
    `SELECT 1 FROM identity_grant WHERE candidate_id = $1 AND revoked_at IS NULL AND granted_until > $2
      AND ($3 OR district = $4) LIMIT 1`,
    [candidateId, clock(), party.isBroker, party.district],
  );
  return rows.length > 0;
}
