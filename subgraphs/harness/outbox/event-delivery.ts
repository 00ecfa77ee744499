import type { RequestContext } from '../request/request-context';
import type { SealedPosition } from './cursor-seal';

/** An event on its way to one subscriber. */
export interface EventDelivery<Loaders = unknown> {
  readonly kind: 'event';
  /** Subscribing behind it gives what comes after. */
  readonly position: SealedPosition;
  /** The position's cursor as the event shows it. */
  readonly cursor: string;
  /**
   * The subscription's root value, read through the loaders of this one delivery, just before it is sent; undefined when
   * the subscriber may not see it (any more): it is skipped.
   */
  admit(context: RequestContext<Loaders>): Promise<unknown>;
}

/** Everything up to the position has been delivered, or skipped. */
export interface PositionReached {
  readonly kind: 'position';
  readonly position: SealedPosition;
  /** Whether this is the moment when the stream goes live. */
  readonly caughtUp: boolean;
}

/** What a subscription field's `subscribe` gives. */
export type StreamItem<Loaders = unknown> = EventDelivery<Loaders> | PositionReached;
