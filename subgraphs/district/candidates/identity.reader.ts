import { todayOf } from '../../service/calendar';
import { BadUserInputError } from '../../service/errors';
import type { RequestContext } from '../../service/request-context';
import { recordAccess } from '../access-log/access-log';
import type { DistrictContext } from '../district-context';
import { parseGlobalId } from '../global-id';
import { hasIdentityGrant } from '../identity-grants/has-identity-grant';
import { mayReadIdentity } from '../policy/identity-access';
import { findVisibility } from '../policy/visibility';
import { CandidateEntity } from './candidate.entity';
import type { Candidate } from './candidate.type';
import { CandidateIdentityEntity } from './candidate-identity.entity';
import type { CandidateIdentity } from './candidate-identity.type';

const LONGEST_PURPOSE = 500;

export class IdentityReader {
  constructor(private readonly context: DistrictContext) {}

  /** Name and contact, with an entry in the access log; null for a caller who may not read them. */
  async read(
    { caller, requestId }: RequestContext,
    { id }: Candidate,
    purpose: string,
  ): Promise<CandidateIdentity | null> {
    const { territory, dataSource, clock } = this.context;
    assertPurpose(purpose);
    const visibility = findVisibility(caller, territory, todayOf(clock));
    const { uuid } = parseGlobalId(id)!;
    return dataSource.transaction(async (manager) => {
      const candidate = await manager.findOneByOrFail(CandidateEntity, { id: uuid });
      const isParty =
        !candidate.protectedIdentity &&
        (await hasIdentityGrant(manager, this.context, { caller, candidateId: uuid }));
      if (!isParty && !mayReadIdentity(caller, visibility, candidate)) return null;
      await recordAccess(manager, {
        caller,
        action: 'READ_IDENTITY',
        subject: id,
        purpose: purpose.trim(),
        requestId,
      });
      return manager.findOneBy(CandidateIdentityEntity, { candidateId: uuid });
    });
  }
}

function assertPurpose(purpose: string): void {
  if (purpose.trim() === '') throw new BadUserInputError('purpose', 'must not be blank');
  if (purpose.length > LONGEST_PURPOSE)
    throw new BadUserInputError('purpose', `is longer than ${LONGEST_PURPOSE}`);
}
