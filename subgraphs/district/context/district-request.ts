import type { RequestContext } from '../../harness/request/request-context';
import type { SubscriptionContext } from '../../harness/subscriptions/subscription-context';
import type { DistrictLoaders } from '../district-loaders';

export type DistrictRequest = RequestContext<DistrictLoaders>;
export type DistrictSubscription = SubscriptionContext<DistrictLoaders>;
