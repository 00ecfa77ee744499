import { ForbiddenError, NotFoundError } from '../../../platform/errors/errors';
import type { Findable } from '../../../platform/errors/refusal-reasons';
import type { Caller, Role } from '../../../platform/tokens/token-verifier';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { Territory } from '../districts/territory';
import { type GlobalId, parseGlobalId } from '../ids/global-id';

/**
 * Decisions and placements stay in the district that made them.
 *
 * | role | own district | other districts |
 * |---|---|---|
 * | handlaggare | reads; decides: records, executes, interrupts, closes, corrects; documents: delays, interim measures, a placement's end | – |
 * | kontaktsekreterare | reads; documents: delays, interim measures, a placement's end unless one is planned that closes | – |
 * | rapportor | reads; reports: lists, marks and exports the individual reports | – |
 * | service (brokering) | reads single ones by id; offers, start and undoing of placements | the same |
 * | all others | – | – |
 *
 * Counts of a district's unexecuted decisions are exact: a count of one tells of a person. They are for the readers above in
 * their own district, for `service`, and for `reporting` with the scope `reports:exact`, which is granted by name only.
 */
const READERS: ReadonlySet<Role> = new Set<Role>(['handlaggare', 'kontaktsekreterare', 'rapportor']);
const DECIDERS: ReadonlySet<Role> = new Set<Role>(['handlaggare']);
const DOCUMENTERS: ReadonlySet<Role> = new Set<Role>(['handlaggare', 'kontaktsekreterare']);
const REPORTERS: ReadonlySet<Role> = new Set<Role>(['rapportor']);
const EXACT = 'reports:exact';
const DECISION_SCOPES = ['decisions:read', 'decisions:write'];

export type DecisionAct = 'READ' | 'DECIDE' | 'DOCUMENT' | 'REPORT';

const ROLES: Readonly<Record<DecisionAct, ReadonlySet<Role>>> = {
  READ: READERS,
  DECIDE: DECIDERS,
  DOCUMENT: DOCUMENTERS,
  REPORT: REPORTERS,
};

/** The decisions (table `care_decision`, alias `d`) that the caller may read by id. */
export function readableDecisions(caller: Caller, territory: Territory): AuthorisedConditions {
  return new AuthorisedConditions().add('d.district = ANY(?)', readableDistricts(caller, territory));
}

/** The district's decisions (alias `d`), to be listed. @throws ForbiddenError */
export function listedDecisions(caller: Caller, territory: Territory, code: string): AuthorisedConditions {
  requireDecisionAccess(caller, territory, 'READ', code);
  return decisionsOf(territory, code);
}

/** The district's decisions (alias `d`), to be counted exactly. @throws ForbiddenError */
export function countedDecisions(caller: Caller, territory: Territory, code: string): AuthorisedConditions {
  requireDecisionCounts(caller, territory, code);
  return decisionsOf(territory, code);
}

/** The district's decisions (alias `d`), to be reported one by one. @throws ForbiddenError */
export function reportedDecisions(caller: Caller, territory: Territory, code: string): AuthorisedConditions {
  requireDecisionAccess(caller, territory, 'REPORT', code);
  return decisionsOf(territory, code);
}

function decisionsOf(territory: Territory, code: string): AuthorisedConditions {
  const codes = territory.storedCodesAmong([code]);
  return new AuthorisedConditions().add('d.district = ANY(?)', codes);
}

/**
 * Stored codes of those whose decisions the caller reads by id. A decision's id may be known to others, so that the type itself
 * asks for no scope: none without one is answered by id.
 */
export function readableDistricts(caller: Caller, territory: Territory): string[] {
  if (!DECISION_SCOPES.some((scope) => caller.scopes.has(scope))) return [];
  if (caller.role === 'service') return territory.storedCodesOf(territory.districts);
  const home = homeOf(caller, territory, 'READ');
  return home === undefined ? [] : territory.storedCodesAmong([home]);
}

/** Whether the caller may be told which case a decision of this stored code is of: its own district's staff. */
export function readsCaseReferences(caller: Caller, territory: Territory, code: string): boolean {
  return mayActOnDecisions(caller, territory, 'READ', code);
}

/** @throws ForbiddenError unless the act is the caller's in the district of this code, served here or not */
export function requireDecisionAccess(
  caller: Caller,
  territory: Territory,
  act: DecisionAct,
  code: string,
): void {
  if (!mayActOnDecisions(caller, territory, act, code)) throw decisionRefusal();
}

/** Whether the act is the caller's in the district of this code, served here or not. */
export function mayActOnDecisions(
  caller: Caller,
  territory: Territory,
  act: DecisionAct,
  code: string,
): boolean {
  const home = homeOf(caller, territory, act);
  return home !== undefined && home === territory.ownerOf(code);
}

export function decisionRefusal(): ForbiddenError {
  return new ForbiddenError(
    'Decisions are for staff of the district whose task this is.',
    'DECISION_STAFF_ONLY',
  );
}

/** @throws ForbiddenError as above, whether the row exists or not; NotFoundError for an id that this instance cannot hold */
export function requireDecisionId(
  caller: Caller,
  territory: Territory,
  { act, id, what }: { readonly act: DecisionAct; readonly id: string; readonly what: Findable },
): GlobalId {
  const parsed = parseGlobalId(id);
  requireDecisionAccess(caller, territory, act, parsed?.district ?? '');
  if (parsed === undefined || territory.servedBy(parsed.district) === undefined)
    throw new NotFoundError(what);
  return parsed;
}

/** @throws ForbiddenError unless the caller may count the district's decisions */
function requireDecisionCounts(caller: Caller, territory: Territory, code: string): void {
  const countsAll = caller.role === 'service' || (caller.role === 'reporting' && caller.scopes.has(EXACT));
  if (!countsAll) requireDecisionAccess(caller, territory, 'READ', code);
}

function homeOf({ role, district }: Caller, territory: Territory, act: DecisionAct): string | undefined {
  return district !== null && ROLES[act].has(role) ? territory.ownerOf(district) : undefined;
}
