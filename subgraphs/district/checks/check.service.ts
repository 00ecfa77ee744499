import type { EntityManager } from 'typeorm';
import { BadUserInputError } from '../../../platform/errors/errors';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import { assertCandidateVersion } from '../candidates/assert-candidate-version';
import { lockCandidate } from '../candidates/lock-candidate';
import { clearanceOf, REGISTER_EXTRACTS } from '../clearance/clearance';
import { readChecks } from '../clearance/read-checks';
import type { DistrictContext } from '../context/district-context';
import { CandidateEntity } from '../entities/candidate.entity';
import { CandidateStatus } from '../entities/candidate.enums';
import { SuitabilityCheckEntity } from '../entities/suitability-check.entity';
import { candidateStatusConflict } from '../errors/candidate.errors';
import { revokeHolds } from '../holds/revoke-holds';
import { formatGlobalId } from '../ids/global-id';
import { requireOwnId } from '../policy/stewardship';
import { announceAgain } from '../vacancies/announce-again';
import type { RecordCheckInput } from './record-check.input';

const CLOSED: ReadonlySet<CandidateStatus> = new Set([CandidateStatus.REJECTED, CandidateStatus.ENDED]);

export class CheckService {
  constructor(private readonly context: DistrictContext) {}

  /** Notes a check, renewals too; the first one starts the investigation. Answers with the candidate's id. */
  async record(caller: Caller, input: RecordCheckInput): Promise<string> {
    const { territory, dataSource } = this.context;
    const id = requireOwnId(caller, territory, input.candidateId, 'Candidate');
    this.assertDates(input);
    return runCommand(dataSource, async (manager) => {
      const candidate = await lockCandidate(manager, id, territory);
      assertCandidateVersion(input.version, candidate);
      if (CLOSED.has(candidate.status)) {
        throw candidateStatusConflict(candidate.status);
      }
      if (REGISTER_EXTRACTS.has(input.kind)) await this.noteExtract(manager, candidate, { caller, input });
      else await insertNote(manager, candidate, { caller, input, passed: input.passed });
      await this.refresh(manager, candidate);
      return formatGlobalId(candidate.district, candidate.id);
    });
  }

  /**
   * A bad extract leaves no note and takes those of former ones back: the candidate is not cleared, and why is for the
   * decision that rejects it (`rejectCandidate`).
   */
  private async noteExtract(manager: EntityManager, candidate: CandidateEntity, note: CheckToNote) {
    const { kind, passed } = note.input;
    if (passed) return insertNote(manager, candidate, { ...note, passed: null });
    await manager.delete(SuitabilityCheckEntity, { candidateId: candidate.id, kind });
  }

  private async refresh(manager: EntityManager, candidate: CandidateEntity): Promise<void> {
    const checks = await readChecks(manager, candidate);
    const today = todayOf(this.context.clock);
    const { validUntil } = clearanceOf(candidate, checks, today);
    const isFirst = candidate.status === CandidateStatus.REGISTERED;
    const status = isFirst ? CandidateStatus.UNDER_INVESTIGATION : candidate.status;
    await manager.update(CandidateEntity, candidate.id, {
      checksValidUntil: validUntil,
      status,
      version: candidate.version + 1,
    });
    await revokeHolds(manager, candidate.id, this.context);
    const after = { ...candidate, status, checksValidUntil: validUntil };
    await announceAgain(manager, { before: candidate, after, today });
  }

  private assertDates({ performedOn, validUntil }: RecordCheckInput): void {
    if (performedOn > todayOf(this.context.clock)) {
      throw new BadUserInputError('input.performedOn', 'must not be in the future', {
        rule: 'IN_FUTURE',
        value: performedOn,
      });
    }
    if (validUntil && validUntil < performedOn) {
      throw new BadUserInputError('input.validUntil', 'must not be before performedOn', {
        rule: 'BEFORE_OTHER',
        value: validUntil,
        other: 'input.performedOn',
      });
    }
  }
}

interface CheckToNote {
  readonly caller: Caller;
  readonly input: RecordCheckInput;
}

async function insertNote(
  manager: EntityManager,
  candidate: CandidateEntity,
  { caller, input, passed }: CheckToNote & { readonly passed: boolean | null },
): Promise<void> {
  const { kind, performedOn, validUntil = null } = input;
  const note = {
    candidateId: candidate.id,
    kind,
    passed,
    performedOn,
    validUntil,
    recordedBy: caller.subject,
  };
  await manager.insert(SuitabilityCheckEntity, note);
}
