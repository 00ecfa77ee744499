import { todayOf } from '../../../platform/time/calendar';
import type { Candidate } from '../candidates/candidate.type';
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
    const today = todayOf(this.context.clock);
    const { district, uuid } = parseGlobalId(candidate.id)!;
    const visibility = findVisibility(caller, this.context.territory, today);
    if (visibility === undefined || !isOwnRow(visibility, district)) return [];
    const checks = await loaders.checks.load(uuid);
    const counted = checks.filter(({ counts }) => counts);
    return clearanceOf(candidate, counted, today).missing;
  }
}
