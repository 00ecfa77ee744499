import { isGiven } from '../../../platform/collections/is-given';
import { ConflictError } from '../../../platform/errors/errors';

/** A row that people change, as it is under its lock. */
export interface VersionedRow {
  /** What it is called: `decision` is told as `decisionId`. */
  readonly what:
    | 'candidate'
    | 'decision'
    | 'placement'
    | 'proposal'
    | 'request'
    | 'staffMember'
    | 'vacancy'
    | 'view';
  readonly id: string;
  readonly version: number;
  /** What somebody else has made of it, of what the caller may read. */
  readonly current?: Readonly<Record<string, unknown>>;
}

/**
 * Optimistic locking: who changes a row names the version that was read.
 *
 * @param read null or undefined: whatever it is by then
 * @throws ConflictError `VERSION_CONFLICT` with both versions
 */
export function assertVersion(
  read: number | null | undefined,
  { what, id, version, current }: VersionedRow,
): void {
  if (!isGiven(read) || read === version) return;
  throw new ConflictError(`The ${what} has been changed since it was read.`, {
    reason: 'VERSION_CONFLICT',
    [`${what}Id`]: id,
    version,
    expectedVersion: read,
    ...(current && { current }),
  });
}
