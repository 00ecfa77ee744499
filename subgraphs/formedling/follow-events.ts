import type { EventBatch } from '../service/outbox/outbox';
import type { StoredEvent } from '../service/outbox/stored-event';
import type { StreamItem } from '../service/subscriptions/event-delivery';
import type { FormedlingLoaders } from './formedling-loaders';
import type { FormedlingRequest } from './formedling-request';

export interface FollowedEvent {
  readonly event: StoredEvent;
  readonly cursor: string;
}

/** What the subscriber gets for an event, by the rules of the moment; undefined: nothing. */
export type Admit = (request: FormedlingRequest, followed: FollowedEvent) => Promise<unknown>;

export async function* followEvents(
  batches: AsyncIterable<EventBatch>,
  admit: Admit,
): AsyncGenerator<StreamItem<FormedlingLoaders>, void> {
  for await (const { events, cursor, caughtUp, cursorOf } of batches) {
    for (const event of events) {
      const followed = { event, cursor: cursorOf(event) };
      yield { kind: 'event', cursor: followed.cursor, admit: (request) => admit(request, followed) };
    }
    yield { kind: 'position', cursor, caughtUp };
  }
}
