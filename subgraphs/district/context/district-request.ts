import type { RequestContext } from '../../harness/request/request-context';
import type { SubscriptionContext } from '../../harness/request/subscription-context';

/** A request as a resolver sees it: with those of the district's loaders that it asks. */
export type DistrictRequest<Loaders = unknown> = RequestContext<Loaders>;
export type DistrictSubscription<Loaders = unknown> = SubscriptionContext<Loaders>;
