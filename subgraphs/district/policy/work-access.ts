import { ForbiddenError } from '../../../platform/errors/errors';
import type { Caller, Role } from '../../../platform/tokens/token-verifier';
import { namesDistrict } from '../../harness/access/names-district';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { WorkDesk } from '../../harness/work-items/work-desk';
import { WorkRole } from '../../harness/work-items/work-item.enums';
import type { Territory } from '../districts/territory';
import { readsCaseReferences } from './decision-access';

const { HANDLAGGARE, KONTAKTSEKRETERARE, RAPPORTOR, ADMIN } = WorkRole;

/**
 * Whose items somebody sees and changes, in the own district and in no other:
 *
 * | role | items of |
 * |---|---|
 * | handlaggare, kontaktsekreterare, rapportor | the own role |
 * | admin, whose token names the district | every role of the district |
 * | all others | – |
 */
const ROLES: Readonly<Partial<Record<Role, readonly WorkRole[]>>> = {
  handlaggare: [HANDLAGGARE],
  kontaktsekreterare: [KONTAKTSEKRETERARE],
  rapportor: [RAPPORTOR],
  admin: [ADMIN, HANDLAGGARE, KONTAKTSEKRETERARE, RAPPORTOR],
};

/** @throws ForbiddenError */
export function workDeskOf(caller: Caller, territory: Territory, code: string): WorkDesk {
  const roles = ROLES[caller.role];
  if (roles === undefined || !namesDistrict(caller, territory, code))
    throw new ForbiddenError('What is to be done in a district is for its own staff.');
  const codes = territory.storedCodesAmong([code]);
  return {
    roles,
    ownRole: roles[0]!,
    codes,
    conditions: () =>
      new AuthorisedConditions().add('i.district = ANY(?)', codes).add('i.owner_role = ANY(?)', roles),
    tellsCases: (district) => readsCaseReferences(caller, territory, district),
  };
}

/** The rows that a reminder may be about (alias `x`), by the column that names their stored district. */
export function remindedRows({ codes }: WorkDesk, uuid: string): AuthorisedConditions {
  return new AuthorisedConditions().add('x.id = ?::uuid', uuid).add('x.district = ANY(?)', codes);
}
