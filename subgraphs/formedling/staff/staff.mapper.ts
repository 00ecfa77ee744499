import type { StaffMemberEntity } from '../entities/staff-member.entity';
import { StaffMember } from './staff-member.type';
import { StaffName } from './staff-name.type';

/** What is read of table `staff_member` (alias `m`). */
export const STAFF_COLUMNS = `m.id, m.sub, m.issuer, m.name, m.role, m.district, m.unit,
  m.valid_from::text AS "from", m.valid_until::text AS "until", m.version`;

export type StaffRow = Omit<StaffMemberEntity, 'registeredBy' | 'registeredAt'>;

export function toStaffMember({ district, ...row }: StaffRow): StaffMember {
  const { id, sub, issuer, name, role, unit, from, until, version } = row;
  return Object.assign(new StaffMember(), {
    id,
    sub,
    issuer,
    name,
    role,
    unit,
    from,
    until,
    version,
    districtCode: district,
  });
}

export function toStaffName({ sub, name, role, districtCode }: StaffMember, isTold: boolean): StaffName {
  return Object.assign(new StaffName(), { sub, name: isTold ? name : null, role, districtCode });
}
