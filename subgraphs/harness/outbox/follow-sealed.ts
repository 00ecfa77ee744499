import type { CursorSeal, SealedPosition } from './cursor-seal';
import type { EventBatch, FollowArguments, Outbox } from './outbox';
import type { StoredEvent } from './stored-event';

/** A batch of the outbox whose positions may be shown to subscribers. */
export interface SealedBatch {
  readonly events: readonly StoredEvent[];
  /** Everything of the topic up to it has been given with this batch. */
  readonly position: SealedPosition;
  readonly caughtUp: boolean;
  positionOf(event: StoredEvent): SealedPosition;
}

export interface SealedStreams {
  readonly outbox: Pick<Outbox, 'follow'>;
  readonly cursorSeal: CursorSeal;
}

/** `Outbox.follow` with sealed cursors, the one in `after` too. @throws as it does */
export async function* followSealed(
  { outbox, cursorSeal }: SealedStreams,
  { after, ...rest }: FollowArguments,
): AsyncGenerator<SealedBatch, void> {
  const sealed = await cursorSeal.sealer();
  for await (const batch of outbox.follow({ ...rest, after: await cursorSeal.open(after) })) {
    yield toSealed(batch, sealed);
  }
}

function toSealed(
  { events, caughtUp, cursor, cursorOf }: EventBatch,
  sealed: (cursor: string) => SealedPosition,
): SealedBatch {
  return { events, caughtUp, position: sealed(cursor), positionOf: (event) => sealed(cursorOf(event)) };
}
