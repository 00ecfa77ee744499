import { ForbiddenError } from '../../../platform/errors/errors';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { isPersonIn } from '../../harness/kept/is-person-in';
import type { Keeper } from '../../harness/kept/keeper';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';

/** What stands for the district in rows of a role of the whole city. */
export const CITY = '';

/**
 * Who keeps settings, views and drafts here: people with a role of the whole city, each the own rows. Of views they see those
 * that colleagues of the same role share. Staff of a district keep theirs in its own database. @throws ForbiddenError
 */
export function keeperOf({ subject, role, district }: Caller, registry: DistrictRegistry): Keeper {
  if (role === 'service' || district !== null)
    throw new ForbiddenError('What people of the whole city keep for their own work is for themselves.');
  const codes = registry.all.map(({ code }) => code);
  const ofRole = () => new AuthorisedConditions().add('k.role = ? AND k.district = ?', role, CITY);
  return {
    ...{ subject, role, district: CITY },
    mayTellOf: (person) => isPersonIn(person, codes),
    own: () => ofRole().add('k.subject = ?', subject),
    ownOrShared: () => ofRole().add('(k.subject = ? OR k.is_shared)', subject),
  };
}
