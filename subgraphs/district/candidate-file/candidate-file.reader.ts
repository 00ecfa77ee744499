import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { Candidate } from '../candidates/candidate.type';
import { assertTold } from '../candidates/candidate-reference';
import { REGISTER_EXTRACTS } from '../clearance/clearance';
import type { DistrictContext } from '../context/district-context';
import type { DistrictRequest } from '../context/district-request';
import { parseGlobalId } from '../ids/global-id';
import { mayReadIdentity } from '../policy/identity-access';
import { findVisibility, isOwnRow, type Visibility } from '../policy/visibility';
import type { CandidateFileLoaders } from './candidate-file.loaders';
import type { CandidateChangeEntry, SharingConsent, SuitabilityCheck } from './candidate-file.type';

/** What a candidate's file holds beside its facts: for those who may read its name, and nothing for all others. */
export class CandidateFileReader {
  constructor(private readonly context: DistrictContext) {}

  async checks(
    request: DistrictRequest<CandidateFileLoaders>,
    candidate: Candidate,
  ): Promise<SuitabilityCheck[]> {
    const uuid = this.readableUuid(request, candidate, 'checks');
    if (uuid === undefined) return [];
    const checks = await request.loaders.checks.load(uuid);
    return checks.map((check) =>
      REGISTER_EXTRACTS.has(check.kind) ? { ...check, passed: null, validUntil: null } : check,
    );
  }

  async consents(
    request: DistrictRequest<CandidateFileLoaders>,
    candidate: Candidate,
  ): Promise<SharingConsent[]> {
    const uuid = this.readableUuid(request, candidate, 'consents');
    return uuid === undefined ? [] : request.loaders.consents.load(uuid);
  }

  async changes(
    request: DistrictRequest<CandidateFileLoaders>,
    candidate: Candidate,
  ): Promise<CandidateChangeEntry[]> {
    const uuid = this.readableUuid(request, candidate, 'changes');
    return uuid === undefined ? [] : request.loaders.candidateChanges.load(uuid);
  }

  /** How often a file was changed is not for other districts. */
  version({ caller }: DistrictRequest, { id, version }: Candidate): number | null {
    const visibility = this.visibilityOf(caller);
    const { district } = parseGlobalId(id)!;
    return visibility !== undefined && isOwnRow(visibility, district) ? version : null;
  }

  private visibilityOf(caller: Caller): Visibility | undefined {
    return findVisibility(caller, this.context.territory, todayOf(this.context.clock));
  }

  private readableUuid({ caller }: DistrictRequest, candidate: Candidate, field: string): string | undefined {
    assertTold(candidate, field);
    const { district, uuid } = parseGlobalId(candidate.id)!;
    const { protectedIdentity } = candidate;
    return mayReadIdentity(caller, this.visibilityOf(caller), { district, protectedIdentity })
      ? uuid
      : undefined;
  }
}
