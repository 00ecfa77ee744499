import type { RequestContext } from '../../harness/request/request-context';
import type { SubscriptionContext } from '../../harness/request/subscription-context';
import type { FormedlingLoaders } from '../formedling-loaders';

export type FormedlingRequest = RequestContext<FormedlingLoaders>;
export type FormedlingSubscription = SubscriptionContext<FormedlingLoaders>;
