import type { Caller } from '../../../platform/tokens/token-verifier';
import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { FormedlingContext } from '../context/formedling-context';
import { requireParty, viewerOf, visibleRequests } from '../policy/brokering-viewer';
import { codesNamedAmong } from '../policy/named-codes';
import type { PlacementRequestFilter } from './request.filter';
import { withoutChoices } from './without-choices';

/** The requests (alias `r`) that a list has. @throws ForbiddenError for a role that is a party to nothing; BadUserInputError */
export function requestConditions(
  { registry, settings }: FormedlingContext,
  caller: Caller,
  filter: PlacementRequestFilter,
): AuthorisedConditions {
  const { districts, decisions, statuses, kinds } = filter;
  const viewer = viewerOf(caller, registry);
  requireParty(viewer, 'This role sees no requests.');
  const conditions = visibleRequests(viewer);
  if (districts) {
    conditions.add('r.district = ANY(?)', codesNamedAmong('filter.districts', districts, registry));
  }
  if (decisions) conditions.add('r.decision_id = ANY(?)', decisions);
  if (statuses) conditions.add('r.status = ANY(?)', statuses);
  if (kinds) conditions.add(`r.needs ->> 'kind' = ANY(?)`, kinds);
  if (filter.withoutChoices) conditions.add(withoutChoices('?'), settings.matchesWanted);
  return conditions;
}
