import type { Caller } from '../../../platform/tokens/token-verifier';
import { unknownDistrict } from '../../harness/errors/unknown-district';
import { runCommand } from '../../harness/idempotency/run-command';
import { lockSurvivor } from '../candidates/lock-candidate';
import type { DistrictContext } from '../context/district-context';
import { requireServedId } from '../policy/service-access';
import { isBeyondConsent, revokeGrant } from './revoke-grants';

export interface IdentityGrant {
  readonly candidateId: string;
  readonly proposalId: string;
  /** Code of the requesting district. */
  readonly district: string;
  readonly until: Date;
}

/**
 * While a proposal is live, its parties may read the candidate's name and contact (`policy/identity-access.ts`). A revoked
 * grant stays revoked: one that comes late, sent again, changes nothing; nor does one that comes after the consent was withdrawn,
 * also once it is given again.
 */
export class IdentityGrantService {
  constructor(private readonly context: DistrictContext) {}

  grant(caller: Caller, { candidateId, proposalId, district, until }: IdentityGrant): Promise<boolean> {
    const { territory, dataSource, clock } = this.context;
    const id = requireServedId(caller, territory, candidateId, 'Candidate');
    const owner = territory.ownerOf(district);
    if (owner === undefined) throw unknownDistrict('district', district);
    return runCommand(dataSource, async (manager) => {
      const candidate = await lockSurvivor(manager, id, territory);
      if (isBeyondConsent(candidate, owner, territory)) {
        await revokeGrant(manager, { candidateId: candidate.id, proposalId, at: clock() });
        return true;
      }
      await manager.query(
        `INSERT INTO identity_grant (candidate_id, proposal_id, district, granted_until) VALUES ($1, $2, $3, $4)
          ON CONFLICT (candidate_id, proposal_id) DO UPDATE SET granted_until = excluded.granted_until`,
        [candidate.id, proposalId, owner, until],
      );
      return true;
    });
  }

  revoke(
    caller: Caller,
    { candidateId, proposalId }: Pick<IdentityGrant, 'candidateId' | 'proposalId'>,
  ): Promise<boolean> {
    const { territory, dataSource, clock } = this.context;
    const id = requireServedId(caller, territory, candidateId, 'Candidate');
    return runCommand(dataSource, async (manager) => {
      const candidate = await lockSurvivor(manager, id, territory);
      await revokeGrant(manager, { candidateId: candidate.id, proposalId, at: clock() });
      return true;
    });
  }
}
