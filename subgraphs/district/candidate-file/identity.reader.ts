import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { GivenPurpose } from '../../harness/access-log/purpose/given-purpose';
import type { Candidate } from '../candidates/candidate.type';
import { assertTold } from '../candidates/candidate-reference';
import type { DistrictContext } from '../context/district-context';
import { CandidateEntity } from '../entities/candidate.entity';
import { CandidateIdentityEntity } from '../entities/candidate-identity.entity';
import { hasIdentityGrant } from '../identity-grants/has-identity-grant';
import { parseGlobalId } from '../ids/global-id';
import { mayReadIdentity } from '../policy/identity-access';
import { findVisibility } from '../policy/visibility';
import type { CandidateIdentity } from './candidate-identity.type';

/** `subject` and `purpose` are for the access log. */
export interface LoggedIdentity extends CandidateIdentity {
  readonly subject: string;
  readonly purpose: GivenPurpose;
}

export class IdentityReader {
  constructor(private readonly context: DistrictContext) {}

  /** Name and contact, with what the access log says of the reading; null for a caller who may not read them. */
  async read(caller: Caller, candidate: Candidate, purpose: GivenPurpose): Promise<LoggedIdentity | null> {
    assertTold(candidate, 'identity');
    const { id } = candidate;
    const { territory, dataSource, clock } = this.context;
    const visibility = findVisibility(caller, territory, todayOf(clock));
    const { uuid } = parseGlobalId(id)!;
    return dataSource.transaction(async (manager) => {
      const entity = await manager.findOneByOrFail(CandidateEntity, { id: uuid });
      const isParty =
        !entity.protectedIdentity &&
        (await hasIdentityGrant(manager, this.context, { caller, candidateId: uuid }));
      if (!isParty && !mayReadIdentity(caller, visibility, entity)) return null;
      const identity = await manager.findOneBy(CandidateIdentityEntity, { candidateId: uuid });
      return identity && { ...identity, subject: id, purpose };
    });
  }
}
