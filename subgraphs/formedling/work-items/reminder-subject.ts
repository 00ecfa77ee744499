import type { DataSource } from 'typeorm';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { readRows } from '../../harness/rows/read-rows';
import { WorkSubjectType } from '../../harness/work-items/work-item.enums';
import type { ReminderSubject } from '../../harness/work-items/work-item.reader';
import { isUuid } from '../ids/uuid';
import { ownSide, remindedProposals, remindedRequests } from '../policy/work-access';

export interface NamedSubject {
  readonly caller: Caller;
  readonly type: WorkSubjectType;
  readonly id: string;
}

/** A proposal or a request that the caller sees; the reminder is of the caller's district. */
export async function findReminderSubject(
  dataSource: DataSource,
  registry: DistrictRegistry,
  { caller, type, id }: NamedSubject,
): Promise<ReminderSubject | undefined> {
  const isProposal = type === WorkSubjectType.PROPOSAL;
  if (!isUuid(id) || !(isProposal || type === WorkSubjectType.REQUEST)) return undefined;
  const conditions = (isProposal ? remindedProposals : remindedRequests)(caller, registry, id);
  const text = isProposal
    ? `SELECT ARRAY[r.decision_id, p.candidate_id] AS persons FROM proposal p JOIN placement_request r ON r.id = p.request_id`
    : 'SELECT ARRAY[r.decision_id] AS persons FROM placement_request r';
  const [found] = await readRows<Pick<ReminderSubject, 'persons'>>(dataSource, {
    text: `${text} WHERE ${conditions}`,
    values: conditions.values,
  });
  return found && { ...found, district: ownSide(caller, registry) };
}
