import { ForbiddenError } from '../../../platform/errors/errors';
import type { Caller, Role } from '../../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { WorkDesk } from '../../harness/work-items/work-desk';
import { WorkRole } from '../../harness/work-items/work-item.enums';
import { codesOf, viewerOf, visibleProposals, visibleRequests } from './brokering-viewer';
import { codesNamed } from './named-codes';

const { HANDLAGGARE, KONTAKTSEKRETERARE, RESURSTEAM, ADMIN } = WorkRole;

/**
 * Whose items of the brokering somebody sees and changes:
 *
 * | role | items |
 * |---|---|
 * | resursteam | its own, of all districts |
 * | handlaggare, kontaktsekreterare | of the own role in the own district |
 * | admin, whose token names the district | of the district's handlaggare and kontaktsekreterare |
 * | all others | – |
 */
const ROLES: Readonly<Partial<Record<Role, readonly WorkRole[]>>> = {
  resursteam: [RESURSTEAM],
  handlaggare: [HANDLAGGARE],
  kontaktsekreterare: [KONTAKTSEKRETERARE],
  admin: [ADMIN, HANDLAGGARE, KONTAKTSEKRETERARE],
};

/** @param code of the district that items are of; null: all that the caller sees. @throws ForbiddenError, BadUserInputError */
export function workDeskOf(caller: Caller, registry: DistrictRegistry, code: string | null): WorkDesk {
  const roles = ROLES[caller.role];
  const own = caller.district === null ? [] : codesOf(caller.district, registry);
  const isBroker = caller.role === 'resursteam';
  const isOwn = own.length > 0 && (code === null || own.includes(code));
  if (roles === undefined || !(isBroker || isOwn))
    throw new ForbiddenError(
      'What is to be done in the brokering is for the resursteam and the own district.',
    );
  const named = code === null ? null : codesNamed('district', code, registry);
  const codes = isBroker ? named : own;
  return {
    roles,
    ownRole: roles[0]!,
    codes,
    conditions: () => {
      const conditions = new AuthorisedConditions().add('i.owner_role = ANY(?)', roles);
      return codes === null ? conditions : conditions.add('i.district = ANY(?)', codes);
    },
    tellsCases: () => false,
  };
}

/** The proposal or request that a reminder of the caller may be about: one that the caller sees. */
export function remindedProposals(
  caller: Caller,
  registry: DistrictRegistry,
  id: string,
): AuthorisedConditions {
  return visibleProposals(viewerOf(caller, registry)).add('p.id = ?::uuid', id);
}

export function remindedRequests(
  caller: Caller,
  registry: DistrictRegistry,
  id: string,
): AuthorisedConditions {
  return visibleRequests(viewerOf(caller, registry)).add('r.id = ?::uuid', id);
}

/** The code in force of the district that the caller works for; null for the resursteam. */
export function ownSide({ district }: Caller, registry: DistrictRegistry): string | null {
  return district === null ? null : (registry.resolve(district)?.code ?? null);
}
