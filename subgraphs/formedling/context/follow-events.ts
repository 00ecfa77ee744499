import type { StreamItem } from '../../harness/outbox/event-delivery';
import { followSealed } from '../../harness/outbox/follow-sealed';
import type { FollowArguments } from '../../harness/outbox/outbox';
import type { StoredEvent } from '../../harness/outbox/stored-event';
import type { FormedlingContext } from './formedling-context';
import type { Clearable, FormedlingRequest } from './formedling-request';

export interface FollowedEvent {
  readonly event: StoredEvent;
  readonly cursor: string;
}

/** What the subscriber gets for an event, by the rules of the moment; undefined: nothing. */
export type Admit<Loaders> = (
  request: FormedlingRequest<Loaders>,
  followed: FollowedEvent,
) => Promise<unknown>;

export async function* followEvents<Loaders>(
  context: FormedlingContext,
  follow: FollowArguments,
  admit: Admit<Loaders>,
): AsyncGenerator<StreamItem<Loaders & Clearable>, void> {
  for await (const { events, position, caughtUp, positionOf } of followSealed(context, follow)) {
    for (const event of events) {
      const own = positionOf(event);
      const followed = { event, cursor: own.cursor };
      yield {
        kind: 'event',
        position: own,
        cursor: followed.cursor,
        admit: (request) => admit(request, followed),
      };
    }
    yield { kind: 'position', position, caughtUp };
  }
}
