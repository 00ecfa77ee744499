import { ForbiddenError, NotFoundError } from '../../service/errors';
import type { Caller } from '../../service/token-verifier';
import type { Territory } from '../districts/territory';
import { type GlobalId, parseGlobalId } from '../global-id';

/** What the brokering does in a district is for the hub's own processes alone. */
export function requireService(caller: Caller): void {
  if (caller.role !== 'service') throw new ForbiddenError('Only a service of the hub may do this.');
}

/** @throws ForbiddenError for any other role; NotFoundError for an id that this instance cannot hold */
export function requireServedId(caller: Caller, territory: Territory, id: string, what: string): GlobalId {
  requireService(caller);
  const parsed = parseGlobalId(id);
  if (parsed === undefined || territory.servedBy(parsed.district) === undefined)
    throw new NotFoundError(what);
  return parsed;
}
