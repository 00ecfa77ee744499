import type { RequestContext } from '../request-context';

/** An event on its way to one subscriber. */
export interface EventDelivery<Loaders = unknown> {
  readonly kind: 'event';
  /** Subscribing with it gives what comes after. */
  readonly cursor: string;
  /**
   * The subscription's root value, read through the loaders of this one delivery, just before it is sent; undefined when
   * the subscriber may not see it (any more): it is skipped.
   */
  admit(context: RequestContext<Loaders>): Promise<unknown>;
}

/** Everything up to the cursor has been delivered, or skipped. */
export interface PositionReached {
  readonly kind: 'position';
  readonly cursor: string;
  /** Whether this is the moment when the stream goes live. */
  readonly caughtUp: boolean;
}

/** What a subscription field's `subscribe` gives. */
export type StreamItem<Loaders = unknown> = EventDelivery<Loaders> | PositionReached;
