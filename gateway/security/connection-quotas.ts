import { Quota } from './quota';

export interface ConnectionLimits {
  readonly maxConnectionsPerAddress: number;
  readonly maxConnectionsPerSubject: number;
  /** Operations over sockets and event streams at a time, subscriptions above all. */
  readonly maxSubscriptionsPerSubject: number;
}

/** How much of what stays open each client has: sockets and event streams, and the operations on them. */
export interface ConnectionQuotas {
  readonly connectionsPerAddress: Quota;
  readonly connectionsPerSubject: Quota;
  readonly operationsPerSubject: Quota;
}

export function createConnectionQuotas(limits: ConnectionLimits): ConnectionQuotas {
  return {
    connectionsPerAddress: new Quota(limits.maxConnectionsPerAddress),
    connectionsPerSubject: new Quota(limits.maxConnectionsPerSubject),
    operationsPerSubject: new Quota(limits.maxSubscriptionsPerSubject),
  };
}
