import type { IsoDate } from '../../service/calendar';
import { ForbiddenError } from '../../service/errors';
import type { Caller } from '../../service/token-verifier';
import type { Territory } from '../districts/territory';
import type { SqlConditions } from '../sql-conditions';
import { staffDistrictOf } from './district-staff';

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
  readonly today: IsoDate;
}

/** Undefined when the caller may see no candidate at all. */
export function findVisibility(caller: Caller, territory: Territory, today: IsoDate): Visibility | undefined {
  if (caller.role === 'resursteam') return { own: [], region: [], isWhole: false, isRegional: false, today };
  const home = staffDistrictOf(caller, territory);
  if (home === undefined) return undefined;
  const own = territory.servedAmong([home]);
  const region = territory.servedInRegionOf(home);
  return {
    own: territory.storedCodesOf(own),
    region: territory.storedCodesOf(region),
    isWhole: own.length === territory.districts.length,
    isRegional: region.length === territory.districts.length,
    today,
  };
}

/** @throws ForbiddenError when the caller's role may see no candidate at all */
export function requireVisibility(caller: Caller, territory: Territory, today: IsoDate): Visibility {
  const visibility = findVisibility(caller, territory, today);
  if (visibility === undefined) throw new ForbiddenError('This role sees counts only.');
  return visibility;
}

/** Adds the condition on table `candidate` (alias `c`). */
export function addVisibleCandidates(conditions: SqlConditions, visibility: Visibility): void {
  if (visibility.isWhole) return;
  const shared = sharedCondition(visibility, conditions);
  if (visibility.own.length === 0) conditions.add(shared);
  else conditions.add(`(c.district = ANY(${conditions.parameter(visibility.own)}) OR (${shared}))`);
}

/** Adds the condition on table `vacancy` (alias `v`) of visible candidates: others see no history. */
export function addVisibleVacancies(conditions: SqlConditions, visibility: Visibility): void {
  if (visibility.isWhole) return;
  const live = `v.status IN ('OPEN', 'HELD')`;
  if (visibility.own.length === 0) conditions.add(live);
  else conditions.add(`(v.district = ANY(${conditions.parameter(visibility.own)}) OR ${live})`);
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
