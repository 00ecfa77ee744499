import { randomUUID } from 'node:crypto';
import { BadUserInputError } from '../../../platform/errors/errors';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import { assertCandidateVersion } from '../candidates/assert-candidate-version';
import { lockCandidate } from '../candidates/lock-candidate';
import { assertCleared } from '../clearance/assert-cleared';
import type { DistrictContext } from '../context/district-context';
import { CandidateEntity, NO_DATE } from '../entities/candidate.entity';
import { CandidateStatus } from '../entities/candidate.enums';
import { CandidateIdentityEntity } from '../entities/candidate-identity.entity';
import { candidateStatusConflict } from '../errors/candidate.errors';
import { formatGlobalId } from '../ids/global-id';
import { requireOwnDistrict, requireOwnId } from '../policy/stewardship';
import { toNeutralFacts } from './neutral-facts';
import type { RegisterCandidateInput } from './register-candidate.input';

const BEFORE_APPROVAL: ReadonlySet<CandidateStatus> = new Set([
  CandidateStatus.REGISTERED,
  CandidateStatus.UNDER_INVESTIGATION,
]);

/** A candidate's way into the pool. Each command answers with the candidate's id. */
export class CandidateService {
  constructor(private readonly context: DistrictContext) {}

  async register(caller: Caller, input: RegisterCandidateInput): Promise<string> {
    const district = requireOwnDistrict(caller, this.context.territory, input.district);
    if (input.acceptsAgeFrom > input.acceptsAgeTo) {
      throw new BadUserInputError('input.acceptsAgeTo', 'must not be below acceptsAgeFrom', {
        rule: 'BELOW_OTHER',
        value: input.acceptsAgeTo,
        other: 'input.acceptsAgeFrom',
      });
    }
    const candidate = toEntity({ ...input, ...toNeutralFacts(this.context, input) }, district);
    return runCommand(this.context.dataSource, async (manager) => {
      await manager.insert(CandidateEntity, candidate);
      await manager.insert(CandidateIdentityEntity, {
        candidateId: candidate.id,
        name: input.name.trim(),
        phone: input.phone?.trim() ?? null,
        email: input.email?.trim() ?? null,
      });
      return formatGlobalId(district, candidate.id);
    });
  }

  /**
   * @throws ClearanceIncompleteError naming the checks that are missing, failed or expired
   * @throws ConflictError `VERSION_CONFLICT`, and unless the candidate is registered or under investigation
   */
  async approve(caller: Caller, candidateId: string, version: number | null = null): Promise<string> {
    const { territory, dataSource, clock } = this.context;
    const id = requireOwnId(caller, territory, candidateId, 'Candidate');
    return runCommand(dataSource, async (manager) => {
      const candidate = await lockCandidate(manager, id, territory);
      assertCandidateVersion(version, candidate);
      if (!BEFORE_APPROVAL.has(candidate.status)) {
        throw candidateStatusConflict(candidate.status);
      }
      const today = todayOf(clock);
      const checksValidUntil = await assertCleared(manager, candidate, today);
      const approvedOn = candidate.approvedOn === NO_DATE ? today : candidate.approvedOn;
      const changes = {
        status: CandidateStatus.APPROVED,
        approvedOn,
        checksValidUntil,
        version: candidate.version + 1,
      };
      await manager.update(CandidateEntity, candidate.id, changes);
      return formatGlobalId(candidate.district, candidate.id);
    });
  }
}

function toEntity(input: RegisterCandidateInput, district: string): CandidateEntity {
  const { kind, acceptsAgeFrom, acceptsAgeTo, pets, stepFree, smokeFree, capacity, protectedIdentity } =
    input;
  const facts = {
    kind,
    acceptsAgeFrom,
    acceptsAgeTo,
    pets,
    stepFree,
    smokeFree,
    capacity,
    protectedIdentity,
  };
  return Object.assign(new CandidateEntity(), facts, {
    id: randomUUID(),
    district,
    area: input.area,
    programAreas: [...new Set(input.programAreas)],
    languages: input.languages,
    interests: input.interests,
    weekendsPerMonth: input.weekendsPerMonth ?? null,
  });
}
