import type { RequestContext } from './request-context';

/** The context in which a subscription field's `subscribe` runs. Events are resolved in contexts of their own. */
export interface SubscriptionContext<Loaders = unknown> extends RequestContext<Loaders> {
  /** Aborts when the subscriber goes. */
  readonly signal: AbortSignal;
  /** Whether the subscriber asked for positions (`extensions: { position: true }` in the subscribe message). */
  readonly withPositions: boolean;
}
