import type { RouteHandler, UpgradeHandler } from '../../subgraphs/service/http-server';
import type { TokenVerifier } from '../../subgraphs/service/token-verifier';
import type { GatewayConfig } from '../config';
import type { ErrorFormatter } from '../format-gateway-error';
import type { SupergraphHolder } from '../plan/supergraph-holder';
import type { OperationGate } from '../security/operation-gate';
import { OperationPreparer } from './client-operation';
import { createEventStreamRoute } from './event-stream-route';
import { OperationRunner } from './operation-runner';
import { SocketServer } from './socket-server';
import { SubscriptionHub } from './subscription-hub';

export interface SubscriptionServerParts {
  readonly config: GatewayConfig;
  readonly holder: SupergraphHolder;
  readonly verifier: TokenVerifier | null;
  readonly gate: OperationGate;
  readonly formatError: ErrorFormatter;
}

/** Operations over sockets and event streams, beside those over HTTP and under the same rules. */
export interface SubscriptionServer {
  readonly upgrade: UpgradeHandler;
  readonly eventStream: RouteHandler;
  /** Closes all connections of clients and ends what runs for them. */
  stop(): Promise<void>;
}

export function createSubscriptionServer(parts: SubscriptionServerParts): SubscriptionServer {
  const { config, holder, verifier, gate, formatError } = parts;
  const { introspection, development, forwardedHeaders, operationTimeoutMs, maxBodyBytes, limits } = config;
  const preparer = new OperationPreparer({
    holder,
    gate,
    introspection,
    development,
    maxTokens: limits.maxTokens,
  });
  const hub = new SubscriptionHub(preparer, formatError);
  const runner = new OperationRunner({ preparer, hub, formatError, operationTimeoutMs });
  const { maxOperationsPerConnection: maxOperations, keepAliveMs, ...own } = config.subscriptions;
  const sockets = new SocketServer({
    ...own,
    verifier,
    runner,
    forwardedHeaders,
    pulseMs: keepAliveMs,
    limits: { ...own, maxOperations },
  });
  const eventStream = createEventStreamRoute({
    ...own,
    verifier,
    runner,
    forwardedHeaders,
    maxBodyBytes,
    keepAliveMs,
  });
  const unwatch = holder.onSwap(() => hub.reload());
  return {
    upgrade: sockets.upgrade,
    eventStream,
    stop: async () => {
      unwatch();
      await sockets.stop();
      hub.close();
    },
  };
}
