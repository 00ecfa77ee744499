import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { Engine } from '../engine/index';
import { createApolloRoute } from '../platform/graphql/apollo-route';
import type { RouteHandler } from '../platform/http/http-server';
import { parseClientJson } from '../platform/json/parse-exact-json';
import type { Logger } from '../platform/logging/logger';
import { createConsoleRoutes } from './console/console-routes';
import type { ErrorFormatter } from './http/format-gateway-error';
import { type ContextFactory, createGatewayContext, type GatewayContext } from './http/gateway-context';
import { createGatewayHealthRoutes } from './http/gateway-health';
import { createGraphqlRoute } from './http/graphql-route';
import { PipelineServer } from './http/pipeline-server';
import { createShardRoute } from './http/shard-route';
import { withGraphiql } from './landing/with-graphiql';
import { createReportRoute } from './reports/report-route';
import type { Admission } from './security/admission';
import { withCors } from './security/cors';
import type { OperationDocuments } from './security/operation-documents';
import type { OperationsUnderWay } from './security/operations-under-way';
import type { GatewayConfig } from './settings/config';
import { createNoSignInRoutes } from './sign-in/no-sign-in';
import type { SignIn } from './sign-in/sign-in';
import type { SubscriptionServer } from './subscriptions/subscription-server';

export interface RouteParts {
  readonly config: GatewayConfig;
  readonly logger: Logger;
  readonly engine: Engine;
  readonly server: ApolloServer<GatewayContext>;
  readonly formatError: ErrorFormatter;
  readonly admission: Admission;
  readonly documents: OperationDocuments;
  readonly underWay: OperationsUnderWay;
  readonly subscriptions: SubscriptionServer;
  readonly signIn: SignIn | null;
}

/** What is served over HTTP, by path. */
export function createGatewayRoutes(parts: RouteParts): Record<string, RouteHandler> {
  const { config, logger, engine, server: apollo, formatError, subscriptions, signIn } = parts;
  const behindDoor = (handler: RouteHandler) => signIn?.door.guard(handler) ?? handler;
  const { pipeline } = engine;
  const { forwardedHeaders, operationTimeoutMs } = config;
  const factory = { ...parts, pipeline, forwardedHeaders, operationTimeoutMs };
  const contextOf =
    (made: ContextFactory) => (request: IncomingMessage, response: ServerResponse, body: unknown) =>
      createGatewayContext(made, request, response, body);
  const route = { context: contextOf(factory), maxBodyBytes: config.maxBodyBytes };
  const serverFor = (documents: OperationDocuments | null) =>
    new PipelineServer({ apollo, pipeline, formatError, documents, maxAnswerBytes: config.maxAnswerBytes });
  const json = createApolloRoute({
    ...route,
    parse: parseClientJson,
    server: serverFor(parts.documents),
    format: formatError,
  });
  const graphql = withCors(
    new Set(config.corsOrigins),
    behindDoor(
      createGraphqlRoute({
        documents: parts.documents,
        pipeline,
        json,
        eventStream: subscriptions.eventStream,
        formatError,
        maxBodyBytes: config.maxBodyBytes,
        maxTokens: config.limits.maxTokens,
      }),
    ),
  );
  const shards = createShardRoute({
    ...route,
    // A subgraph may ask for a caller whose operation waits for it.
    context: contextOf({ ...factory, underWay: null }),
    engine,
    admission: parts.admission,
    formatError,
    schemaFolder: config.schemaFolder,
    maxAnswerBytes: config.maxAnswerBytes,
    // Elsewhere nothing but registered operations is answered.
    isClosed: config.registeredOperations !== null || config.shardEndpoint === 'service',
    introspection: config.introspection,
  });
  const routes = {
    '/graphql': graphql,
    '/shards/*': shards,
    '/reports/*': behindDoor(createReportRoute({ ...route, server: serverFor(null), formatError })),
    ...(signIn?.routes ?? createNoSignInRoutes()),
    ...createGatewayHealthRoutes({ shards: config.shards, admission: parts.admission, formatError }),
    ...createConsoleRoutes(config, logger),
  };
  return config.development ? withGraphiql(routes) : routes;
}
