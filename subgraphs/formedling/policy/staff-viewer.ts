import { BadUserInputError, ForbiddenError } from '../../../platform/errors/errors';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import { CITY_ROLES, DISTRICT_ROLES, type StaffRole } from '../entities/staff-role';
import { codesOf } from './brokering-viewer';

/**
 * Who reads and writes the staff register:
 *
 * | who | rows |
 * |---|---|
 * | an administrator of the city | all |
 * | an administrator of a district | that district's, and those of what it has taken over |
 * | all others | none |
 */
export type StaffViewer =
  | { readonly kind: 'everything' }
  | { readonly kind: 'district'; readonly codes: readonly string[] };

/** @throws ForbiddenError */
export function staffViewerOf({ role, district }: Caller, registry: DistrictRegistry): StaffViewer {
  if (role !== 'admin')
    throw new ForbiddenError('The staff register is for administrators.', 'ADMINISTRATORS_ONLY');
  return district === null
    ? { kind: 'everything' }
    : { kind: 'district', codes: codesOf(district, registry) };
}

/** The visible rows of table `staff_member` (alias `m`). */
export function visibleStaff(viewer: StaffViewer): AuthorisedConditions {
  const conditions = new AuthorisedConditions();
  return viewer.kind === 'everything' ? conditions : conditions.add('m.district = ANY(?)', viewer.codes);
}

/** In force (alias `m`) on a day, which is given twice. */
export const STAFF_IN_FORCE =
  '(m.valid_from <= ?::date AND (m.valid_until IS NULL OR m.valid_until >= ?::date))';

/** Whoever is in force that day under a provider's name (alias `m`), for the gateway that signs people in. */
export function staffInForce(
  { sub, issuer }: { readonly sub: string; readonly issuer: string },
  today: IsoDate,
): AuthorisedConditions {
  return new AuthorisedConditions()
    .add('m.sub = ? AND (m.issuer IS NULL OR m.issuer = ?)', sub, issuer)
    .add(STAFF_IN_FORCE, today, today);
}

/** Sessions that have ended and could still live (table `ended_session`, alias `e`), for the gateways. */
export function sessionsEndedBefore(now: Date): AuthorisedConditions {
  return new AuthorisedConditions().add('e.until > ?', now);
}

/** Rows of the register (alias `m`) by what the provider calls them: whoever works with the hub is told of a role and a district. */
export function staffNamed(subs: readonly string[]): AuthorisedConditions {
  return new AuthorisedConditions().add('m.sub = ANY(?)', subs);
}

/** Whether the caller is told a member's name: of the same district, of the city, or by being an administrator of the city. */
export function nameReader(
  { role, district }: Caller,
  registry: DistrictRegistry,
): (member: { readonly district: string | null }) => boolean {
  if (role === 'service') return () => false;
  if (district === null) return (member) => role === 'admin' || member.district === null;
  const viewer: StaffViewer = { kind: 'district', codes: codesOf(district, registry) };
  return (member) => seesMember(viewer, member);
}

export function seesMember(viewer: StaffViewer, { district }: { readonly district: string | null }): boolean {
  return viewer.kind === 'everything' || (district !== null && viewer.codes.includes(district));
}

/** @throws ForbiddenError where a district's administrator would make somebody of another, or of the city */
export function requireOwnStaff(viewer: StaffViewer, member: { readonly district: string | null }): void {
  if (!seesMember(viewer, member))
    throw new ForbiddenError(
      "A district's administrator keeps that district's staff alone.",
      'OWN_STAFF_ONLY',
    );
}

/** @throws BadUserInputError for a role of a district without one, or a role of the city with one */
export function assertPlace(role: StaffRole, district: string | null): void {
  if (district === null && DISTRICT_ROLES.has(role))
    throw new BadUserInputError('input.district', `must be given for the role ${role}`, { rule: 'REQUIRED' });
  if (district !== null && CITY_ROLES.has(role))
    throw new BadUserInputError(
      'input.district',
      `must not be given for the role ${role}, which is the city's`,
      { rule: 'NOT_WANTED', value: district },
    );
}
