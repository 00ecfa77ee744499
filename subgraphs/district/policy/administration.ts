import { ForbiddenError } from '../../../platform/errors/errors';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { namesDistrict } from '../../harness/access/names-district';
import type { Territory } from '../districts/territory';

/** How a district's register is kept is for an administrator whose token names that district. @throws ForbiddenError */
export function requireOwnAdministrator(caller: Caller, territory: Territory, code: string): void {
  if (caller.role !== 'admin' || !namesDistrict(caller, territory, code))
    throw new ForbiddenError(
      'How a district keeps its records is for its own administrator.',
      'OWN_DISTRICT_ONLY',
    );
}
