import type { StreamItem } from '../../harness/outbox/event-delivery';
import { type FollowedEvent, followEvents } from '../context/follow-events';
import type { FormedlingContext } from '../context/formedling-context';
import type { Clearable, FormedlingRequest, FormedlingSubscription } from '../context/formedling-request';
import { requireBroker } from '../policy/brokering-parties';
import { REQUEST_OPENED } from '../transitions/request-changes';
import type { RequestLoaders } from './request.loaders';
import type { PlacementRequestOpened } from './request.type';

/** New requests for brokers. What is sent is the request as it is then. @throws ForbiddenError at once */
export function followRequestOpenings(
  context: FormedlingContext,
  { caller, signal }: FormedlingSubscription,
  after: string | null,
): AsyncIterable<StreamItem<RequestLoaders & Clearable>> {
  requireBroker(caller, 'New requests are sent to the resursteam.');
  return followEvents(context, { topic: REQUEST_OPENED, after, signal }, admit);
}

async function admit(
  { loaders }: FormedlingRequest<RequestLoaders>,
  { event, cursor }: FollowedEvent,
): Promise<PlacementRequestOpened | undefined> {
  const request = await loaders.requests.load((event.payload as { request: string }).request);
  return request === null ? undefined : { cursor, request };
}
