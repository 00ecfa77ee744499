import type { EntityManager } from 'typeorm';
import { appendEvent } from '../../harness/outbox/append-event';
import { lockAggregates } from '../../harness/outbox/lock-aggregate';
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
  await appendEvent(manager, {
    topic: REQUEST_OPENED,
    aggregate: requestAggregate(request.id),
    version: request.version,
    payload: { request: request.id },
    lockedBy: requestAggregate(request.id),
  });
}

export async function updateRequest(
  manager: EntityManager,
  request: RequestEntity,
  change: Partial<Pick<RequestEntity, 'status' | 'withdrawalReason'>>,
): Promise<void> {
  Object.assign(request, change, { version: request.version + 1 });
  await manager.update(RequestEntity, { id: request.id }, { ...change, version: request.version });
}

/** PROPOSED while there is a live proposal, else OPEN; a request that is PLACED or WITHDRAWN stays so. */
export async function refreshRequest(manager: EntityManager, request: RequestEntity): Promise<void> {
  if (!LIVE_REQUEST.has(request.status)) return;
  const [{ live }] = await manager.query(
    'SELECT EXISTS (SELECT FROM proposal WHERE request_id = $1 AND status = ANY($2)) AS live',
    [request.id, [...LIVE_PROPOSAL]],
  );
  const status = live ? RequestStatus.PROPOSED : RequestStatus.OPEN;
  if (status !== request.status) await updateRequest(manager, request, { status });
}
