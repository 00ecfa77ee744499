import type { Engine } from '../../engine/index';
import type { RouteHandler, UpgradeHandler } from '../../platform/http/http-server';
import type { ErrorFormatter } from '../http/format-gateway-error';
import type { Admission } from '../security/admission';
import { createConnectionQuotas } from '../security/connection-quotas';
import type { OperationDocuments } from '../security/operation-documents';
import type { OperationsUnderWay } from '../security/operations-under-way';
import type { ConsoleDoor } from '../sessions/console-door';
import type { GatewayConfig } from '../settings/config';
import { createEventStreamRoute } from './event-stream-route';
import { OperationRunner } from './operation-runner';
import { SocketServer } from './socket-server';
import { SubscriptionHub } from './subscription-hub';

export interface SubscriptionServerParts {
  readonly config: GatewayConfig;
  readonly engine: Engine;
  readonly admission: Admission;
  readonly documents: OperationDocuments;
  readonly underWay: OperationsUnderWay;
  readonly formatError: ErrorFormatter;
  /** Null where nobody signs in. */
  readonly door: ConsoleDoor | null;
}

/** Operations over sockets and event streams, beside those over HTTP and under the same rules. */
export interface SubscriptionServer {
  readonly upgrade: UpgradeHandler;
  readonly eventStream: RouteHandler;
  /** Closes all connections of clients and ends what runs for them. */
  stop(): Promise<void>;
}

/** Watches for a new supergraph from now on, until it is stopped. */
export function createSubscriptionServer(parts: SubscriptionServerParts): SubscriptionServer {
  const { config, engine, admission, documents, underWay, formatError, door } = parts;
  const { pipeline } = engine;
  const { forwardedHeaders, operationTimeoutMs, maxBodyBytes } = config;
  const { joinWaitMs: waitMs, retryMinMs: firstMs, retryMaxMs: mostMs } = config.subscriptions;
  const hub = new SubscriptionHub(pipeline, formatError, { waitMs, pauses: { firstMs, mostMs } });
  const runner = new OperationRunner({ pipeline, hub, formatError, operationTimeoutMs, documents, underWay });
  const { maxOperationsPerConnection: maxOperations, keepAliveMs, ...own } = config.subscriptions;
  const quotas = createConnectionQuotas(own);
  const sockets = new SocketServer({
    ...own,
    admission,
    quotas,
    runner,
    door,
    forwardedHeaders,
    corsOrigins: new Set(config.corsOrigins),
    pulseMs: keepAliveMs,
    limits: { ...own, maxOperations },
  });
  const eventStream = createEventStreamRoute({
    ...own,
    admission,
    quotas,
    runner,
    formatError,
    forwardedHeaders,
    maxBodyBytes,
    keepAliveMs,
  });
  const unwatch = engine.onReload(() => void hub.reload());
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
