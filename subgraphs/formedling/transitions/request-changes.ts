import { type EntityManager, In } from 'typeorm';
import { appendEvent } from '../../harness/outbox/append-event';
import { lockAggregates } from '../../harness/outbox/lock-aggregate';
import { assertVersion } from '../../harness/versions/assert-version';
import { ProposalEntity } from '../entities/proposal.entity';
import { LIVE_PROPOSAL } from '../entities/proposal-status';
import { RequestEntity } from '../entities/request.entity';
import { LIVE_REQUEST, RequestStatus } from '../entities/request-status';

export const REQUEST_OPENED = 'requestOpened';

/** A request and all of its proposals change under this one lock: whoever holds it sees them as they are. */
export function requestAggregate(id: string): string {
  return `request:${id}`;
}

/** Must come first in its transaction. Null when there is no such request. */
export async function lockRequest(manager: EntityManager, id: string): Promise<RequestEntity | null> {
  await lockAggregates(manager, [requestAggregate(id)]);
  return manager.findOneBy(RequestEntity, { id });
}

export async function insertRequest(manager: EntityManager, request: RequestEntity): Promise<void> {
  await lockAggregates(manager, [requestAggregate(request.id)]);
  await manager.insert(RequestEntity, request);
  await tellOpened(manager, request);
}

async function tellOpened(manager: EntityManager, { id, version }: RequestEntity): Promise<void> {
  const aggregate = requestAggregate(id);
  const payload = { request: id };
  await appendEvent(manager, { topic: REQUEST_OPENED, aggregate, version, payload, lockedBy: aggregate });
}

export async function updateRequest(
  manager: EntityManager,
  request: RequestEntity,
  change: Partial<Pick<RequestEntity, 'status' | 'withdrawalReason'>>,
): Promise<void> {
  Object.assign(request, change, { version: request.version + 1 });
  await manager.update(RequestEntity, { id: request.id }, { ...change, version: request.version });
}

/**
 * One whose placement never began is to be brokered again, and the resursteam is told as of a new one; where its decision has a
 * new request by now, it is withdrawn. No effect unless it is PLACED.
 */
export async function reopenRequest(manager: EntityManager, request: RequestEntity): Promise<void> {
  if (request.status !== RequestStatus.PLACED) return;
  const live = { decisionId: request.decisionId, status: In([...LIVE_REQUEST]) };
  if (await manager.existsBy(RequestEntity, live)) {
    const withdrawalReason = 'Beslutet har en ny begäran.';
    return updateRequest(manager, request, { status: RequestStatus.WITHDRAWN, withdrawalReason });
  }
  await updateRequest(manager, request, { status: RequestStatus.OPEN });
  await tellOpened(manager, request);
}

/** PROPOSED while there is a live proposal, else OPEN; a request that is PLACED or WITHDRAWN stays so. */
export async function refreshRequest(manager: EntityManager, request: RequestEntity): Promise<void> {
  if (!LIVE_REQUEST.has(request.status)) return;
  const status = In([...LIVE_PROPOSAL]);
  const isLive = await manager.existsBy(ProposalEntity, { requestId: request.id, status });
  const now = isLive ? RequestStatus.PROPOSED : RequestStatus.OPEN;
  if (now !== request.status) await updateRequest(manager, request, { status: now });
}

/** @throws ConflictError `VERSION_CONFLICT` unless the locked request is as it was `read` */
export function assertRequestVersion(
  read: number | null | undefined,
  { id, version, status }: RequestEntity,
): void {
  assertVersion(read, { what: 'request', id, version, current: { status } });
}
