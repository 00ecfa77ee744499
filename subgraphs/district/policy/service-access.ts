import { BadUserInputError, ForbiddenError, NotFoundError } from '../../../platform/errors/errors';
import type { Findable } from '../../../platform/errors/refusal-reasons';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { Territory } from '../districts/territory';
import { type GlobalId, parseGlobalId } from '../ids/global-id';

/** What the brokering does in a district is for the hub's own processes alone. */
export function requireService(caller: Caller): void {
  if (!isService(caller)) throw new ForbiddenError('Only a service of the hub may do this.', 'SERVICES_ONLY');
}

/** Whether the caller is one of the hub's own processes, which are told ids where persons are told facts. */
export function isService(caller: Caller): boolean {
  return caller.role === 'service';
}

/** All rows, for the hub's own processes; the parameters are `$1`, `$2`, … of their statement. @throws ForbiddenError */
export function serviceRows(caller: Caller, ...parameters: readonly unknown[]): AuthorisedConditions {
  requireService(caller);
  const conditions = new AuthorisedConditions();
  for (const value of parameters) conditions.parameter(value);
  return conditions;
}

const MOST_IDS = 500;

/** The ids, when there are not too many to be asked for at once. @throws BadUserInputError */
export function requireAtMost(field: string, ids: readonly string[]): readonly string[] {
  if (ids.length > MOST_IDS)
    throw new BadUserInputError(field, `must not hold more than ${MOST_IDS} ids`, {
      rule: 'LIST_TOO_LONG',
      maximum: MOST_IDS,
    });
  return ids;
}

/** @throws ForbiddenError for any other role; NotFoundError for an id that this instance cannot hold */
export function requireServedId(caller: Caller, territory: Territory, id: string, what: Findable): GlobalId {
  requireService(caller);
  const parsed = parseGlobalId(id);
  if (parsed === undefined || territory.servedBy(parsed.district) === undefined)
    throw new NotFoundError(what);
  return parsed;
}
