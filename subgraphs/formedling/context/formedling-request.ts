import type { RequestContext } from '../../harness/request/request-context';
import type { SubscriptionContext } from '../../harness/request/subscription-context';

/** What a request has read and forgets after a change. */
export interface Clearable {
  clearAll(): void;
}

/** A request as a resolver sees it: with those of the brokering's loaders that it asks. */
export type FormedlingRequest<Loaders = unknown> = RequestContext<Loaders & Clearable>;
export type FormedlingSubscription<Loaders = unknown> = SubscriptionContext<Loaders & Clearable>;
