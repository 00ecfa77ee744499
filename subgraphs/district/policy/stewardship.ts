import { BadUserInputError, ForbiddenError, NotFoundError } from '../../../platform/errors/errors';
import type { Findable } from '../../../platform/errors/refusal-reasons';
import { showValue } from '../../../platform/text/show-text';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { namesDistrict } from '../../harness/access/names-district';
import type { Territory } from '../districts/territory';
import { type GlobalId, parseGlobalId, storedDistrictOf } from '../ids/global-id';

/**
 * Who may change rows: a kontaktsekreterare, those of the own district. The refusal depends on the caller and on the
 * code in the id only, never on whether the row exists.
 */
function requireSteward(caller: Caller, territory: Territory, code: string): void {
  if (caller.role !== 'kontaktsekreterare' || !namesDistrict(caller, territory, code)) {
    throw new ForbiddenError(
      'Only a kontaktsekreterare of the district may do this.',
      'KONTAKTSEKRETERARE_ONLY',
    );
  }
}

/**
 * The row that a mutation names.
 * @throws ForbiddenError unless the caller is its steward; NotFoundError for an id that this instance cannot hold
 */
export function requireOwnId(caller: Caller, territory: Territory, id: string, what: Findable): GlobalId {
  const parsed = parseGlobalId(id);
  requireSteward(caller, territory, storedDistrictOf(id));
  if (parsed === undefined || territory.servedBy(parsed.district) === undefined)
    throw new NotFoundError(what);
  return parsed;
}

/** The served district that new rows of this code belong to. */
export function requireOwnDistrict(caller: Caller, territory: Territory, code: string): string {
  requireSteward(caller, territory, code);
  const served = territory.servedBy(code);
  if (served === undefined)
    throw new BadUserInputError('input.district', 'is not served here', {
      rule: 'UNKNOWN_DISTRICT',
      value: showValue(code),
    });
  return served;
}
