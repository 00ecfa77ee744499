import { ForbiddenError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { SqlConditions } from '../../harness/rows/sql-conditions';
import type { Territory } from '../districts/territory';
import type { CandidateEntity } from '../entities/candidate.entity';
import { CandidateStatus } from '../entities/candidate.enums';
import { SharingScope } from '../entities/sharing-scope';
import { staffDistrictOf } from './district-staff';
import { requireService } from './service-access';

/**
 * Which candidates a caller may see, and with them their vacancies. Every read of rows goes through here.
 *
 * | role | own district | same region | other districts |
 * |---|---|---|---|
 * | kontaktsekreterare, handlaggare | all | shared with REGION or CITY | shared with CITY |
 * | resursteam | – | – | shared with CITY |
 * | rapportor, reporting, admin, service | nothing | nothing | nothing |
 *
 * Shared means: approved, every required check valid today, a live consent whose scope covers the caller, and no
 * protected identity. A consent for the own region does not name the resursteam, which works for the whole city, so it
 * needs CITY. Roles with no line of their own need counts at most (`pool/`).
 *
 * A placement that runs is a ground of its own: its parties, the district that made it and the resursteam, read its candidate and
 * its vacancy by id, whatever has become of consent, checks and state since; they find them in no list, and never a protected
 * identity.
 */
export interface Visibility {
  /** Stored codes of which everything is seen. */
  readonly own: readonly string[];
  /** Stored codes of which what is shared with the region is seen; those of `own` included. */
  readonly region: readonly string[];
  /** True when the instance holds nothing but `own`. */
  readonly isWhole: boolean;
  /** True when the instance holds nothing but `region`. */
  readonly isRegional: boolean;
  /** Stored codes of the districts whose running placements the caller is a party of, served here or not; null: of all. */
  readonly placing: readonly string[] | null;
  readonly today: IsoDate;
}

/** Undefined when the caller may see no candidate at all. */
export function findVisibility(caller: Caller, territory: Territory, today: IsoDate): Visibility | undefined {
  if (caller.role === 'resursteam') return brokersOn(today);
  const home = staffDistrictOf(caller, territory);
  if (home === undefined) return undefined;
  const own = territory.servedAmong([home]);
  const region = territory.servedInRegionOf(home);
  return {
    own: territory.storedCodesOf(own),
    region: territory.storedCodesOf(region),
    isWhole: own.length === territory.districts.length,
    isRegional: region.length === territory.districts.length,
    placing: territory.storedCodesOf([home]),
    today,
  };
}

/** What the resursteam sees, for the hub's processes to count. @throws ForbiddenError for any other caller */
export function brokersVisibility(caller: Caller, today: IsoDate): Visibility {
  requireService(caller);
  return brokersOn(today);
}

/** The candidates (alias `c`) that are shared with the whole city. */
export function sharedWithCity(today: IsoDate): AuthorisedConditions {
  return visibleCandidates(brokersOn(today));
}

function brokersOn(today: IsoDate): Visibility {
  return { own: [], region: [], isWhole: false, isRegional: false, placing: null, today };
}

/** @throws ForbiddenError when the caller's role may see no candidate at all */
export function requireVisibility(caller: Caller, territory: Territory, today: IsoDate): Visibility {
  const visibility = findVisibility(caller, territory, today);
  if (visibility === undefined) throw new ForbiddenError('This role sees counts only.', 'COUNTS_ONLY');
  return visibility;
}

/** A duplicate is in no list; as it is ENDED it is shared with nobody. */
const NOT_MERGED = 'c.merged_into IS NULL';

/** The visible rows of table `candidate` (alias `c`). */
export function visibleCandidates(visibility: Visibility): AuthorisedConditions {
  const conditions = new AuthorisedConditions();
  if (visibility.isWhole) return conditions.add(NOT_MERGED);
  const shared = sharedCondition(visibility, conditions);
  if (visibility.own.length === 0) return conditions.add(shared);
  const own = `c.district = ANY(${conditions.parameter(visibility.own)}) AND ${NOT_MERGED}`;
  return conditions.add(`(${own} OR (${shared}))`);
}

/** The visible rows of table `vacancy` (alias `v`) joined with its candidate (alias `c`): others see no history. */
export function visibleVacancies(visibility: Visibility): AuthorisedConditions {
  const conditions = visibleCandidates(visibility);
  if (visibility.isWhole) return conditions;
  const live = `v.status IN ('OPEN', 'HELD')`;
  if (visibility.own.length === 0) return conditions.add(live);
  return conditions.add(`(v.district = ANY(${conditions.parameter(visibility.own)}) OR ${live})`);
}

/** Those of table `candidate` (alias `c`) that are read by id: the visible ones, and those that are placed with the caller. */
export function readableCandidates(visibility: Visibility): AuthorisedConditions {
  const conditions = new AuthorisedConditions();
  if (visibility.isWhole) return conditions.add(NOT_MERGED);
  const own = conditions.parameter(visibility.own);
  const shared = sharedCondition(visibility, conditions);
  return conditions.add(
    `((c.district = ANY(${own}) AND ${NOT_MERGED}) OR (${shared}) OR ${placedCandidate(visibility, conditions)})`,
  );
}

/** The same of table `vacancy` (alias `v`) joined with its candidate (alias `c`). */
export function readableVacancies(visibility: Visibility): AuthorisedConditions {
  const conditions = new AuthorisedConditions();
  if (visibility.isWhole) return conditions.add(NOT_MERGED);
  const own = conditions.parameter(visibility.own);
  const shared = sharedCondition(visibility, conditions);
  return conditions.add(
    `(v.district = ANY(${own}) OR (v.status IN ('OPEN', 'HELD') AND ${shared})
      OR (NOT c.protected_identity AND ${filledFor(visibility, conditions, 'v')}))`,
  );
}

/** Whether a candidate (alias `c`) is placed with the caller, by a placement that runs. */
export function placedCandidate(visibility: Visibility, conditions: SqlConditions): string {
  return `(NOT c.protected_identity AND EXISTS (SELECT FROM vacancy f WHERE f.candidate_id = c.id AND ${filledFor(visibility, conditions, 'f')}))`;
}

function filledFor({ placing }: Visibility, conditions: SqlConditions, vacancy: 'v' | 'f'): string {
  const filled = `${vacancy}.status = 'FILLED'`;
  if (placing === null) return filled;
  return `${filled} AND split_part(${vacancy}.placement_id, ':', 1) = ANY(${conditions.parameter(placing)})`;
}

/**
 * The visible vacancies (aliases as above) that may be told of as they open: nobody is told of a protected identity, nor of a
 * candidate that is not to be had as of today, the own district no more than others.
 */
export function announcedVacancies(visibility: Visibility): AuthorisedConditions {
  return visibleVacancies(visibility)
    .add(`c.status = 'APPROVED' AND NOT c.protected_identity`)
    .add('c.checks_valid_until >= ?', visibility.today);
}

/** The same of one candidate: whether its open vacancies are to be had, by whomever its consent names. */
export function isToBeHad(
  { status, protectedIdentity, checksValidUntil }: CandidateEntity,
  today: IsoDate,
): boolean {
  return status === CandidateStatus.APPROVED && !protectedIdentity && checksValidUntil >= today;
}

/**
 * The candidates (alias `c`) whose consent covers the whole city, whatever has become of them since: what figures of past
 * months count.
 */
export const CONSENTS_TO_CITY = `c.sharing = 'CITY' AND NOT c.protected_identity`;

/**
 * Why a candidate may not be placed with a district. What another district is told of a protected identity is what it is told
 * of one that is paused or has ended: no more than that it is not to be had.
 */
export type Obstacle = 'CANDIDATE_UNAVAILABLE' | 'CLEARANCE_LOST' | 'CONSENT_WITHDRAWN';

/** The rule of `visibleCandidates` for one row as it is now, and for a district instead of a caller. Undefined: it is shared. */
export function obstacleTo(
  candidate: CandidateEntity,
  {
    district,
    territory,
    today,
  }: { readonly district: string; readonly territory: Territory; readonly today: IsoDate },
): Obstacle | undefined {
  const { status, protectedIdentity, checksValidUntil } = candidate;
  if (status !== CandidateStatus.APPROVED || protectedIdentity) return 'CANDIDATE_UNAVAILABLE';
  if (checksValidUntil < today) return 'CLEARANCE_LOST';
  return isConsentedTo(candidate, district, territory) ? undefined : 'CONSENT_WITHDRAWN';
}

/** Whether the candidate's consent names the district; its own needs none. */
export function isConsentedTo(
  candidate: Pick<CandidateEntity, 'district' | 'sharing'>,
  district: string,
  territory: Territory,
): boolean {
  const { sharing } = candidate;
  if (sharing === SharingScope.CITY) return true;
  if (territory.ownerOf(candidate.district) === territory.ownerOf(district)) return true;
  return sharing === SharingScope.REGION && territory.sharesRegion(candidate.district, district);
}

export function isOwnRow(visibility: Visibility, storedDistrict: string): boolean {
  return visibility.own.includes(storedDistrict);
}

function sharedCondition(visibility: Visibility, conditions: SqlConditions): string {
  const today = conditions.parameter(visibility.today);
  return `c.status = 'APPROVED' AND NOT c.protected_identity AND c.checks_valid_until >= ${today}::date AND ${scopeCondition(visibility, conditions)}`;
}

function scopeCondition(visibility: Visibility, conditions: SqlConditions): string {
  if (visibility.isRegional) return `c.sharing IN ('REGION', 'CITY')`;
  if (visibility.region.length === 0) return `c.sharing = 'CITY'`;
  const region = conditions.parameter(visibility.region);
  return `(c.sharing = 'CITY' OR (c.sharing = 'REGION' AND c.district = ANY(${region})))`;
}
