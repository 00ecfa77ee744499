import type { StreamItem } from '../../harness/subscriptions/event-delivery';
import { type FollowedEvent, followEvents } from '../follow-events';
import type { FormedlingContext } from '../formedling-context';
import type { FormedlingLoaders } from '../formedling-loaders';
import type { FormedlingRequest, FormedlingSubscription } from '../formedling-request';
import { requireBroker } from '../policy/brokering-parties';
import type { PlacementRequestOpened } from './request.type';
import { REQUEST_OPENED } from './request-changes';

/** New requests for brokers. What is sent is the request as it is then. @throws ForbiddenError at once */
export function followRequestOpenings(
  context: FormedlingContext,
  { caller, signal }: FormedlingSubscription,
  after: string | null,
): AsyncIterable<StreamItem<FormedlingLoaders>> {
  requireBroker(caller, 'New requests are sent to the resursteam.');
  return followEvents(context, { topic: REQUEST_OPENED, after, signal }, admit);
}

async function admit(
  { loaders }: FormedlingRequest,
  { event, cursor }: FollowedEvent,
): Promise<PlacementRequestOpened | undefined> {
  const request = await loaders.requests.load((event.payload as { request: string }).request);
  return request === null ? undefined : { cursor, request };
}
