import { ForbiddenError, NotFoundError } from '../../service/errors';
import type { Caller, Role } from '../../service/token-verifier';
import type { Territory } from '../districts/territory';
import { type GlobalId, parseGlobalId } from '../global-id';

/**
 * Decisions and placements stay in the district that made them.
 *
 * | role | own district | other districts |
 * |---|---|---|
 * | handlaggare | reads; decides: records, interrupts, closes; documents: delays, a placement's end | – |
 * | kontaktsekreterare | reads; documents: delays, a placement's end | – |
 * | rapportor | reads | – |
 * | service (brokering) | reads single ones by id; offers, start and undoing of placements | the same |
 * | all others | – | – |
 *
 * Counts of unexecuted decisions, which name nobody, are for the readers above and for `reporting`, `admin` and `service`.
 */
const READERS: ReadonlySet<Role> = new Set<Role>(['handlaggare', 'kontaktsekreterare', 'rapportor']);
const DECIDERS: ReadonlySet<Role> = new Set<Role>(['handlaggare']);
const DOCUMENTERS: ReadonlySet<Role> = new Set<Role>(['handlaggare', 'kontaktsekreterare']);
const COUNTERS: ReadonlySet<Role> = new Set<Role>(['reporting', 'admin', 'service']);

export type DecisionAct = 'READ' | 'DECIDE' | 'DOCUMENT';

const ROLES: Readonly<Record<DecisionAct, ReadonlySet<Role>>> = {
  READ: READERS,
  DECIDE: DECIDERS,
  DOCUMENT: DOCUMENTERS,
};

/** Stored codes whose decisions the caller may read by id. */
export function readableDistricts(caller: Caller, territory: Territory): string[] {
  if (caller.role === 'service') return territory.storedCodesOf(territory.districts);
  const home = homeOf(caller, territory, 'READ');
  return home === undefined ? [] : territory.storedCodesOf(territory.servedAmong([home]));
}

/** @throws ForbiddenError unless the act is the caller's in the district of this code, served here or not */
export function requireDecisionAccess(
  caller: Caller,
  territory: Territory,
  act: DecisionAct,
  code: string,
): void {
  const home = homeOf(caller, territory, act);
  if (home === undefined || home !== territory.ownerOf(code)) {
    throw new ForbiddenError('Decisions are for staff of the district whose task this is.');
  }
}

/** @throws ForbiddenError as above, whether the row exists or not; NotFoundError for an id that this instance cannot hold */
export function requireDecisionId(
  caller: Caller,
  territory: Territory,
  { act, id, what }: { readonly act: DecisionAct; readonly id: string; readonly what: string },
): GlobalId {
  const parsed = parseGlobalId(id);
  requireDecisionAccess(caller, territory, act, parsed?.district ?? '');
  if (parsed === undefined || territory.servedBy(parsed.district) === undefined)
    throw new NotFoundError(what);
  return parsed;
}

/** @throws ForbiddenError unless the caller may count the district's decisions */
export function requireDecisionCounts(caller: Caller, territory: Territory, code: string): void {
  if (!COUNTERS.has(caller.role)) requireDecisionAccess(caller, territory, 'READ', code);
}

function homeOf({ role, district }: Caller, territory: Territory, act: DecisionAct): string | undefined {
  return district !== null && ROLES[act].has(role) ? territory.ownerOf(district) : undefined;
}
