import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { projectFile } from '../schema/project-file';
import { createApolloRoute } from '../subgraphs/service/apollo-route';
import { createHttpServer, type RouteHandler } from '../subgraphs/service/http-server';
import { Lifecycle } from '../subgraphs/service/lifecycle';
import { createLogger, type Logger } from '../subgraphs/service/logger';
import type { Service } from '../subgraphs/service/subgraph-service';
import { createTokenVerifier, type TokenVerifier } from '../subgraphs/service/token-verifier';
import { createApolloGatewayAdapter } from './apollo-gateway-adapter';
import type { GatewayConfig, SupergraphSource } from './config';
import { createSubgraphs } from './create-subgraphs';
import { stringifyResponse } from './execute/response-text';
import { createGatewayErrorFormatter, type ErrorFormatter } from './format-gateway-error';
import { createGatewayContext, type GatewayContext } from './gateway-context';
import { createGatewayHealthRoutes } from './gateway-health';
import { createGraphiqlPage, serveGraphiqlAsset, wantsGraphiql } from './landing/graphiql-route';
import { createPlainJsonStatus } from './plain-json-status';
import { createQueryPlanner } from './plan/query-planner';
import { SupergraphHolder } from './plan/supergraph-holder';
import { watchSupergraph } from './plan/watch-supergraph';
import { PreparedOperationServer } from './prepared-operation-server';
import { QueriesInFlight } from './queries-in-flight';
import { OperationGate } from './security/operation-gate';
import { createShardRoute } from './shard-route';
import { wantsEventStream } from './subscriptions/event-stream-route';
import { createSubscriptionServer, type SubscriptionServer } from './subscriptions/subscription-server';

export interface Gateway extends Service {
  /**
   * Puts another supergraph into service.
   * @throws InvalidSupergraphError; then the former one stays
   */
  reload(supergraphSdl: string): void;
}

/** Acquires everything the gateway needs; nothing stays open when that fails half-way. */
export async function createGateway(config: GatewayConfig): Promise<Gateway> {
  const lifecycle = new Lifecycle();
  return lifecycle.guard(async () => {
    const logger = createLogger('gateway', config.logLevel);
    if (config.tokens === null) logger.warn({}, 'no tokens are checked: the gateway serves anybody');
    const holder = createHolder(config, logger);
    lifecycle.onRelease(() => holder.close());
    lifecycle.onRelease(loadSupergraph(config.supergraph, holder, logger));
    const formatError = createGatewayErrorFormatter({ ...config, logger });
    const server = createApolloServer(config, holder, formatError, logger);
    await server.start();
    lifecycle.onRelease(() => server.stop());
    const verifier = config.tokens === null ? null : createTokenVerifier(config.tokens);
    const gate = new OperationGate(config.limits);
    const subscriptions = createSubscriptionServer({ config, holder, verifier, gate, formatError });
    const parts = { config, holder, server, formatError, verifier, gate, subscriptions };
    const http = createHttpServer({
      ...config,
      logger,
      routes: createRoutes(parts),
      upgrades: { '/graphql': subscriptions.upgrade },
    });
    lifecycle.onRelease(() => http.stop());
    lifecycle.onRelease(() => subscriptions.stop());
    return {
      start: () => lifecycle.guard(() => http.start()),
      stop: () => lifecycle.release(),
      reload: (sdl) => holder.swap(sdl),
    };
  });
}

function createHolder(config: GatewayConfig, logger: Logger): SupergraphHolder {
  return new SupergraphHolder({
    createEngine: (supergraph) => ({
      supergraph,
      planner: createQueryPlanner(supergraph, config.overrideLabels),
      subgraphs: createSubgraphs(supergraph, config),
      queriesInFlight: new QueriesInFlight(),
    }),
    planCacheSize: config.planCacheSize,
    logger,
  });
}

function loadSupergraph(source: SupergraphSource, holder: SupergraphHolder, logger: Logger): () => void {
  if ('path' in source) return watchSupergraph(source, holder, logger);
  holder.swap(source.sdl);
  return () => undefined;
}

function createApolloServer(
  config: GatewayConfig,
  holder: SupergraphHolder,
  formatError: ErrorFormatter,
  logger: Logger,
) {
  return new ApolloServer<GatewayContext>({
    gateway: createApolloGatewayAdapter(holder),
    introspection: config.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !config.development,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    nodeEnv: config.development ? 'development' : 'production',
    parseOptions: { maxTokens: config.limits.maxTokens },
    stringifyResult: stringifyResponse,
    formatError,
    plugins: [ApolloServerPluginLandingPageDisabled(), createPlainJsonStatus()],
    logger,
  });
}

interface RouteParts {
  readonly config: GatewayConfig;
  readonly holder: SupergraphHolder;
  readonly server: ApolloServer<GatewayContext>;
  readonly formatError: ErrorFormatter;
  readonly verifier: TokenVerifier | null;
  readonly gate: OperationGate;
  readonly subscriptions: SubscriptionServer;
}

function createRoutes(parts: RouteParts) {
  const { config, holder, server, formatError, subscriptions } = parts;
  const { forwardedHeaders, operationTimeoutMs } = config;
  const factory = { ...parts, forwardedHeaders, operationTimeoutMs };
  const route = {
    context: (request: IncomingMessage, response: ServerResponse, body: unknown) =>
      createGatewayContext(factory, request, response, body),
    maxBodyBytes: config.maxBodyBytes,
  };
  const apollo = createApolloRoute({
    ...route,
    server: new PreparedOperationServer(server, holder, formatError),
  });
  const graphql: RouteHandler = (request, response) =>
    (wantsEventStream(request) ? subscriptions.eventStream : apollo)(request, response);
  const shards = createShardRoute({ ...route, holder, formatError, schemaFolder: config.schemaFolder });
  const routes = {
    '/graphql': graphql,
    '/shards/*': shards,
    ...createGatewayHealthRoutes(holder, config.shards),
  };
  return config.development ? withGraphiql(routes) : routes;
}

function withGraphiql(routes: Record<'/graphql', RouteHandler>): Record<string, RouteHandler> {
  const page = createGraphiqlPage(projectFile('schema', 'operations'));
  const graphql: RouteHandler = (request, response) =>
    (wantsGraphiql(request) ? page : routes['/graphql'])(request, response);
  return { ...routes, '/': graphql, '/graphql': graphql, '/graphiql/*': serveGraphiqlAsset };
}
