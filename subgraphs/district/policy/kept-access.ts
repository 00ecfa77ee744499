import { ForbiddenError } from '../../../platform/errors/errors';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { isPersonIn } from '../../harness/kept/is-person-in';
import type { Keeper } from '../../harness/kept/keeper';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { Territory } from '../districts/territory';

/**
 * Who keeps settings, views and drafts in a district's database: its own staff, each the own rows. Of views they see those that
 * colleagues of the same role and district share. @throws ForbiddenError
 */
export function keeperOf({ subject, role, district }: Caller, territory: Territory, code: string): Keeper {
  const home = district === null ? undefined : territory.ownerOf(district);
  if (role === 'service' || home === undefined || home !== territory.ownerOf(code))
    throw new ForbiddenError('What people of a district keep for their own work is for themselves.');
  const codes = territory.storedCodesAmong([code]);
  const ofRole = () => new AuthorisedConditions().add('k.role = ? AND k.district = ANY(?)', role, codes);
  return {
    ...{ subject, role, district: home },
    mayTellOf: (person) => isPersonIn(person, codes),
    own: () => ofRole().add('k.subject = ?', subject),
    ownOrShared: () => ofRole().add('(k.subject = ? OR k.is_shared)', subject),
  };
}
