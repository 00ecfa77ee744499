import { BadUserInputError } from '../../../platform/errors/errors';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import { assertCandidateVersion } from '../candidates/assert-candidate-version';
import { lockCandidate } from '../candidates/lock-candidate';
import type { DistrictContext } from '../context/district-context';
import { CandidateEntity } from '../entities/candidate.entity';
import { SharingConsentEntity } from '../entities/sharing-consent.entity';
import { revokeHolds } from '../holds/revoke-holds';
import { formatGlobalId } from '../ids/global-id';
import { requireOwnId } from '../policy/stewardship';
import type { SetSharingInput } from './set-sharing.input';

export class SharingService {
  constructor(private readonly context: DistrictContext) {}

  /** Records a consent that is not the live one already, or with scope DISTRICT its withdrawal: in force with the next answer, and for what is held already. */
  async set(caller: Caller, { candidateId, version, scope, consentedOn }: SetSharingInput): Promise<string> {
    const { territory, dataSource, clock } = this.context;
    const id = requireOwnId(caller, territory, candidateId, 'Candidate');
    if (consentedOn > todayOf(clock))
      throw new BadUserInputError('input.consentedOn', 'must not be in the future', {
        rule: 'IN_FUTURE',
        value: consentedOn,
      });
    return runCommand(dataSource, async (manager) => {
      const candidate = await lockCandidate(manager, id, territory);
      assertCandidateVersion(version, candidate);
      const live = await manager.findOne(SharingConsentEntity, {
        where: { candidateId: candidate.id },
        order: { id: 'DESC' },
      });
      if (live?.scope === scope && live.consentedOn === consentedOn)
        return formatGlobalId(candidate.district, candidate.id);
      const recordedBy = caller.subject;
      await manager.insert(SharingConsentEntity, {
        candidateId: candidate.id,
        scope,
        consentedOn,
        recordedBy,
      });
      await manager.update(CandidateEntity, candidate.id, { sharing: scope, version: candidate.version + 1 });
      await revokeHolds(manager, candidate.id, this.context);
      return formatGlobalId(candidate.district, candidate.id);
    });
  }
}
