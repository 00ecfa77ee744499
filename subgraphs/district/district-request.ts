import type { RequestContext } from '../service/request-context';
import type { SubscriptionContext } from '../service/subscriptions/subscription-context';
import type { DistrictLoaders } from './district-loaders';

export type DistrictRequest = RequestContext<DistrictLoaders>;
export type DistrictSubscription = SubscriptionContext<DistrictLoaders>;
