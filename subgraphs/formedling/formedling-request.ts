import type { RequestContext } from '../service/request-context';
import type { SubscriptionContext } from '../service/subscriptions/subscription-context';
import type { FormedlingLoaders } from './formedling-loaders';

export type FormedlingRequest = RequestContext<FormedlingLoaders>;
export type FormedlingSubscription = SubscriptionContext<FormedlingLoaders>;
