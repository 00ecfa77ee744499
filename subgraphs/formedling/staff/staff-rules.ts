import { BadUserInputError, ConflictError } from '../../../platform/errors/errors';
import { assertNoPersonalNumber } from '../../../platform/text/personal-number';
import { showInLine } from '../../../platform/text/show-text';
import { toGivenText } from '../../../platform/text/to-given-text';
import type { IsoDate } from '../../../platform/time/calendar';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { unknownDistrict } from '../../harness/errors/unknown-district';
import type { StaffRole } from '../entities/staff-role';
import { assertPlace } from '../policy/staff-viewer';
import type { ChangeStaffMemberInput } from './change-staff-member.input';
import type { RegisterStaffMemberInput } from './register-staff-member.input';

/** Of a `sub`, by OpenID Connect; an issuer is kept beside it in one index. */
const LONGEST_NAME_AT_PROVIDER = 255;
const LONGEST = 200;

export interface StaffFacts {
  readonly name: string;
  readonly role: StaffRole;
  readonly district: string | null;
  readonly unit: string | null;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
}

interface Identity {
  readonly sub: string;
  readonly issuer: string | null;
}

type GivenIdentity = Pick<RegisterStaffMemberInput, keyof Identity>;
type GivenFacts = Omit<ChangeStaffMemberInput, 'id' | 'version'>;

/** The facts as they are kept. @throws BadUserInputError */
export function toStaffFacts(
  { name, role, district = null, unit = null, from, until = null }: GivenFacts,
  registry: DistrictRegistry,
): StaffFacts {
  const code = district === null ? null : registry.resolve(district)?.code;
  if (code === undefined) throw unknownDistrict('input.district', district!);
  assertPlace(role, code);
  if (until !== null && until < from)
    throw new BadUserInputError('input.until', 'must not be before `from`', {
      rule: 'BEFORE_OTHER',
      other: 'input.from',
      value: until,
    });
  assertNoPersonalNumber('input.name', name);
  assertNoPersonalNumber('input.unit', unit ?? '');
  return {
    name: toText('input.name', name, LONGEST),
    role,
    district: code,
    unit: unit === null || unit.trim() === '' ? null : toText('input.unit', unit, LONGEST),
    from,
    until,
  };
}

/** Who somebody is at the identity provider. @throws BadUserInputError */
export function toIdentity({ sub, issuer = null }: GivenIdentity): Identity {
  return {
    sub: toText('input.sub', sub, LONGEST_NAME_AT_PROVIDER),
    issuer: issuer === null ? null : toText('input.issuer', issuer, LONGEST_NAME_AT_PROVIDER),
  };
}

export function alreadyRegistered(): ConflictError {
  return new ConflictError('The register has somebody of this sub.', { reason: 'STAFF_MEMBER_EXISTS' });
}

function toText(field: string, given: string, longest: number): string {
  const text = toGivenText(field, given.normalize('NFC'), longest);
  if (text !== showInLine(text))
    throw new BadUserInputError(field, 'must not hold control characters', { rule: 'CONTROL_CHARACTERS' });
  return text;
}
