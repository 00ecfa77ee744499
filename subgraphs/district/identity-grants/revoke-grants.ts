import type { EntityManager } from 'typeorm';
import type { Territory } from '../districts/territory';
import type { CandidateEntity } from '../entities/candidate.entity';
import type { VacancyEntity } from '../entities/vacancy.entity';
import { isConsentedTo } from '../policy/visibility';

/**
 * Ends the grant that a proposal gave, in the transaction of what ends it. One that is still on the way is ended before it
 * comes: it will change nothing.
 */
export async function revokeGrant(
  manager: EntityManager,
  { candidateId, proposalId, at }: { candidateId: string; proposalId: string; at: Date },
): Promise<void> {
  await manager.query(
    `INSERT INTO identity_grant (candidate_id, proposal_id, district, granted_until, revoked_at) VALUES ($1, $2, '', $3, $3)
      ON CONFLICT (candidate_id, proposal_id) DO UPDATE SET revoked_at = coalesce(identity_grant.revoked_at, $3)`,
    [candidateId, proposalId, at],
  );
}

/** Ends the grant of the placement that has filled the vacancy: its proposal is the vacancy's last hold that was filled. */
export async function revokeGrantOfFilling(
  manager: EntityManager,
  { id, candidateId }: VacancyEntity,
  at: Date,
): Promise<void> {
  const [hold] = await manager.query(
    `SELECT id FROM vacancy_hold WHERE vacancy_id = $1 AND end_reason = 'FILLED' ORDER BY ended_at DESC LIMIT 1`,
    [id],
  );
  if (hold !== undefined) await revokeGrant(manager, { candidateId, proposalId: hold.id, at });
}

/** Ends the grants to districts that the candidate's consent, as it is in `candidate`, does not name; of a protected identity, all. */
export async function revokeGrantsBeyondConsent(
  manager: EntityManager,
  candidate: CandidateEntity,
  { territory, at }: { readonly territory: Territory; readonly at: Date },
): Promise<void> {
  // Those whose time is over, too: a confirmation on its way prolongs its own.
  const granted: { proposal_id: string; district: string }[] = await manager.query(
    'SELECT proposal_id, district FROM identity_grant WHERE candidate_id = $1 AND revoked_at IS NULL',
    [candidate.id],
  );
  const beyond = granted.filter(({ district }) => isBeyondConsent(candidate, district, territory));
  await manager.query(
    'UPDATE identity_grant SET revoked_at = $3 WHERE candidate_id = $1 AND proposal_id = ANY($2)',
    [candidate.id, beyond.map(({ proposal_id }) => proposal_id), at],
  );
}

export function isBeyondConsent(candidate: CandidateEntity, district: string, territory: Territory): boolean {
  return candidate.protectedIdentity || !isConsentedTo(candidate, district, territory);
}
