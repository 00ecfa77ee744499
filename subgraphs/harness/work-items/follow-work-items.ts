import type { StreamItem } from '../outbox/event-delivery';
import { followSealed, type SealedStreams } from '../outbox/follow-sealed';
import type { StoredEvent } from '../outbox/stored-event';
import type { SubscriptionContext } from '../request/subscription-context';
import type { WorkDesk } from './work-desk';
import type { WorkItemsChanged } from './work-item.type';
import { WORK_ITEMS_CHANGED, type WorkItemsChangedPayload } from './work-item-events';
import type { WorkItemParts } from './work-item-roots';

export interface FollowedDesk {
  readonly streams: SealedStreams;
  /** Whose desk it is, is asked anew for each event. */
  readonly parts: Pick<WorkItemParts, 'reader' | 'deskOf'>;
  readonly district: string | null;
  readonly after: string | null | undefined;
}

/** That items may be others than before: of several changes that wait to be sent the last one tells of all. @throws ForbiddenError at once */
export function followWorkItems<Loaders>(
  subscription: SubscriptionContext<Loaders>,
  followed: FollowedDesk,
): AsyncIterable<StreamItem<Loaders>> {
  followed.parts.deskOf(subscription.caller, followed.district);
  return deliveries(subscription.signal, followed);
}

async function* deliveries<Loaders>(
  signal: AbortSignal,
  { streams, parts: { reader, deskOf }, district, after = null }: FollowedDesk,
): AsyncGenerator<StreamItem<Loaders>, void> {
  for await (const batch of followSealed(streams, { topic: WORK_ITEMS_CHANGED, after, signal })) {
    const last = batch.events.at(-1);
    if (last !== undefined) {
      const position = batch.positionOf(last);
      yield {
        kind: 'event',
        position,
        cursor: position.cursor,
        admit: async (request): Promise<WorkItemsChanged | undefined> => {
          const desk = deskOf(request.caller, district);
          if (!batch.events.some((event) => concerns(desk, event))) return undefined;
          return { cursor: position.cursor, counts: await reader.counts(desk, request.caller.subject) };
        },
      };
    }
    yield { kind: 'position', position: batch.position, caughtUp: batch.caughtUp };
  }
}

function concerns({ codes }: WorkDesk, { payload }: StoredEvent): boolean {
  const { district } = payload as WorkItemsChangedPayload;
  return district === null || codes === null || codes.includes(district);
}
