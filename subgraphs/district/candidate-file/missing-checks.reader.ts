import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { Candidate } from '../candidates/candidate.type';
import { assertTold } from '../candidates/candidate-reference';
import { clearanceOf } from '../clearance/clearance';
import type { DistrictContext } from '../context/district-context';
import type { DistrictRequest } from '../context/district-request';
import type { SuitabilityCheckKind } from '../entities/suitability-check-kind';
import { parseGlobalId } from '../ids/global-id';
import { findVisibility, isOwnRow } from '../policy/visibility';
import type { CandidateFileLoaders } from './candidate-file.loaders';

export class MissingChecksReader {
  constructor(private readonly context: DistrictContext) {}

  /** Empty for callers of other districts: whom they see is cleared. */
  async read(
    { caller, loaders }: DistrictRequest<CandidateFileLoaders>,
    candidate: Candidate,
  ): Promise<SuitabilityCheckKind[]> {
    assertTold(candidate, 'missingChecks');
    if (!this.isOwn(caller, candidate.id)) return [];
    const checks = await loaders.checks.load(parseGlobalId(candidate.id)!.uuid);
    const counted = checks.filter(({ counts }) => counts);
    return clearanceOf(candidate, counted, todayOf(this.context.clock)).missing;
  }

  /** Whether the candidate is of the caller's own district. @param id as the database gave it */
  isOwn(caller: Caller, id: string): boolean {
    const { territory, clock } = this.context;
    const visibility = findVisibility(caller, territory, todayOf(clock));
    return visibility !== undefined && isOwnRow(visibility, parseGlobalId(id)!.district);
  }
}
