import { ForbiddenError } from '../../../platform/errors/errors';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { WorkDesk } from '../../harness/work-items/work-desk';
import { WorkRole } from '../../harness/work-items/work-item.enums';

/** What is to be published is for those who publish. @throws ForbiddenError for every other role */
export function workDeskOf({ role }: Caller): WorkDesk {
  if (role !== 'reporting') throw new ForbiddenError('What is to be published is for those who publish.');
  const roles = [WorkRole.REPORTING];
  return {
    roles,
    ownRole: WorkRole.REPORTING,
    codes: null,
    conditions: () => new AuthorisedConditions().add('i.owner_role = ANY(?)', roles),
    tellsCases: () => false,
  };
}
