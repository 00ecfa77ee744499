import { assertVersion } from '../../harness/versions/assert-version';
import type { CandidateEntity } from '../entities/candidate.entity';
import { formatGlobalId } from '../ids/global-id';

/** @throws ConflictError `VERSION_CONFLICT` unless the locked candidate is as it was `read` */
export function assertCandidateVersion(
  read: number | null | undefined,
  { district, id, version, status, sharing }: CandidateEntity,
): void {
  const current = { status, sharing };
  assertVersion(read, { what: 'candidate', id: formatGlobalId(district, id), version, current });
}
