import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { createEngine, type Engine, stringifyResponse } from '../engine/index';
import { ErrorRequestIds } from '../platform/errors/error-request-ids';
import { createApolloRoute } from '../platform/graphql/apollo-route';
import { createDocumentStore } from '../platform/graphql/document-store';
import { createOperationKindRefusal } from '../platform/graphql/operation-kind-refusal';
import { createHttpServer, type RouteHandler } from '../platform/http/http-server';
import { ALL_DISTRICTS } from '../platform/http/served-district';
import { finiteNumbersRule } from '../platform/json/exact-literals';
import { parseClientJson } from '../platform/json/parse-exact-json';
import { createLogger, type Logger } from '../platform/logging/logger';
import { Lifecycle } from '../platform/process/lifecycle';
import type { Service } from '../platform/process/service';
import { projectFile } from '../platform/settings/project-file';
import { DEFAULT_MAX_TOKEN_SECONDS } from '../platform/tokens/token-verifier';
import { readConsoleFiles } from './console/console-files';
import { createConsoleRoute } from './console/console-route';
import { createApolloGatewayAdapter } from './http/apollo-gateway-adapter';
import { createGatewayErrorFormatter, type ErrorFormatter } from './http/format-gateway-error';
import { type ContextFactory, createGatewayContext, type GatewayContext } from './http/gateway-context';
import { createGatewayHealthRoutes } from './http/gateway-health';
import { createGraphqlRoute } from './http/graphql-route';
import { PipelineServer } from './http/pipeline-server';
import { createPlainJsonStatus } from './http/plain-json-status';
import { createShardRoute } from './http/shard-route';
import { createGraphiqlPage, serveGraphiqlAsset, wantsGraphiql } from './landing/graphiql-route';
import { createReportRoute } from './reports/report-route';
import { Admission } from './security/admission';
import { createCallerVerifier } from './security/caller-verifier';
import { createClientAddressReader } from './security/client-address';
import { withCors } from './security/cors';
import {
  AutomaticDocuments,
  type OperationDocuments,
  type RegisteredDocuments,
} from './security/operation-documents';
import { OperationsUnderWay } from './security/operations-under-way';
import { readRegisteredDocuments } from './security/read-registered-documents';
import type { GatewayConfig } from './settings/config';
import { createNoSignInRoutes } from './sign-in/no-sign-in';
import { createSignIn, type SignIn } from './sign-in/sign-in';
import { createSubscriptionServer, type SubscriptionServer } from './subscriptions/subscription-server';
import { findSubgraph } from './supergraph/find-subgraph';
import { SHARD_TERMS } from './supergraph/shard-terms';
import { watchSupergraph } from './supergraph/watch-supergraph';
import { userMessageOf } from './user-messages/user-message';

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
    if (config.tokens === null)
      logger.warn({}, 'no tokens are checked: everybody gets what is for everybody');
    const engine = createHubEngine(config, logger);
    lifecycle.onRelease(() => engine.close());
    if ('path' in config.supergraph) lifecycle.onRelease(watchSupergraph(config.supergraph, engine, logger));
    const requestIds = new ErrorRequestIds();
    const districtNames = (code: string) => config.shards?.resolve(code)?.name;
    const formatError = createGatewayErrorFormatter({ ...config, logger, requestIds, districtNames });
    const server = createApolloServer(config, { engine, formatError, logger, requestIds });
    await server.start();
    lifecycle.onRelease(() => server.stop());
    const verifier = config.tokens === null ? null : createCallerVerifier(config.tokens, config.anonymous);
    const admission = new Admission({
      verifier,
      rates: config.rates,
      readAddress: createClientAddressReader(config.trustedProxies),
    });
    const documents =
      config.registeredOperations === null
        ? new AutomaticDocuments(config.limits.maxCharacters, knownDocuments(config))
        : readRegisteredDocuments(config.registeredOperations);
    const underWay = new OperationsUnderWay({
      maxRunning: config.maxOperationsPerSubject,
      maxWaiting: WAITING_PER_RUNNING * config.maxOperationsPerSubject,
    });
    tellAddressLimits(config, logger);
    const signIn = await createHubSignIn(config, logger, formatError);
    lifecycle.onRelease(() => signIn?.stop());
    const door = signIn?.door ?? null;
    const trust = { config, engine, formatError, admission, documents, underWay, door };
    const subscriptions = createSubscriptionServer(trust);
    const parts = { ...trust, logger, server, subscriptions, signIn };
    const http = createHttpServer({
      ...config,
      logger,
      routes: createRoutes(parts),
      upgrades: { '/graphql': subscriptions.upgrade },
      servedDistrict: () => ALL_DISTRICTS,
      aboutFailure: (requestId) => {
        const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId };
        return { userMessage: userMessageOf(extensions, districtNames) };
      },
    });
    lifecycle.onRelease(() => http.stop());
    lifecycle.onRelease(() => subscriptions.stop());
    return {
      start: () => lifecycle.guard(() => http.start()),
      stop: () => lifecycle.release(),
      reload: (sdl) => engine.reload(sdl),
    };
  });
}

function createHubEngine(config: GatewayConfig, logger: Logger): Engine {
  const { supergraph, limits, maxCost, maxAnswerBytes, planningTimeoutMs, planCacheSize } = config;
  const { overrideLabels, introspection, development } = config;
  return createEngine({
    supergraph: 'path' in supergraph ? readFileSync(supergraph.path, 'utf8') : supergraph.sdl,
    subgraphs: (declared) => findSubgraph(config, declared, logger),
    shardTerms: SHARD_TERMS,
    limits,
    maxCost,
    maxAnswerBytes,
    planningTimeoutMs,
    planCacheSize,
    overrideLabels,
    introspection,
    suggestions: development,
    onProblem: (message, error) => logger.warn({ err: error }, message),
  });
}

/** @throws Error for a key, or a configuration without the subgraph of the staff register */
async function createHubSignIn(
  config: GatewayConfig,
  logger: Logger,
  formatError: ErrorFormatter,
): Promise<SignIn | null> {
  const { signIn, shards, subgraphUrls, tokens } = config;
  if (signIn === null) return null;
  const { formedling: registerUrl } = subgraphUrls;
  if (registerUrl === undefined)
    throw new Error('people sign in, and SUBGRAPH_URLS does not name formedling');
  const maxLifetimeSeconds = tokens?.maxLifetimeSeconds ?? DEFAULT_MAX_TOKEN_SECONDS;
  return createSignIn(signIn, {
    logger,
    formatError,
    districts: shards?.districts ?? [],
    registerUrl,
    maxLifetimeSeconds,
  });
}

/** What is known by its hash before anybody has sent its text. */
function knownDocuments({ knownOperations }: GatewayConfig): RegisteredDocuments | null {
  return knownOperations === null ? null : readRegisteredDocuments(knownOperations);
}

const WAITING_PER_RUNNING = 10;

function tellAddressLimits({ trustedProxies, rates, subscriptions }: GatewayConfig, logger: Logger): void {
  if (trustedProxies.length > 0) return;
  const ratePerAddress = rates.perAddress?.perSecond ?? 0;
  const { maxConnectionsPerAddress } = subscriptions;
  logger.info(
    { ratePerAddress, maxConnectionsPerAddress },
    'TRUSTED_PROXIES is not set: behind a proxy all clients are one address and share MAX_CONNECTIONS_PER_ADDRESS, and those without a token RATE_PER_ADDRESS',
  );
}

interface ApolloParts {
  readonly engine: Engine;
  readonly formatError: ErrorFormatter;
  readonly logger: Logger;
  readonly requestIds: ErrorRequestIds;
}

function createApolloServer(config: GatewayConfig, { engine, formatError, logger, requestIds }: ApolloParts) {
  return new ApolloServer<GatewayContext>({
    gateway: createApolloGatewayAdapter(engine),
    introspection: config.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !config.development,
    csrfPrevention: true,
    persistedQueries: false,
    documentStore: createDocumentStore(),
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    nodeEnv: config.development ? 'development' : 'production',
    parseOptions: { maxTokens: config.limits.maxTokens },
    validationRules: [finiteNumbersRule],
    stringifyResult: (response) =>
      stringifyResponse(response, config.maxAnswerBytes, (error) => formatError(error.toJSON(), error)),
    formatError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      createPlainJsonStatus(),
      createOperationKindRefusal(),
      requestIds.plugin(),
    ],
    logger,
  });
}

interface RouteParts {
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

function createRoutes(parts: RouteParts) {
  const { config, engine, server: apollo, formatError, subscriptions, signIn } = parts;
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
    ...createConsoleRoutes(parts),
  };
  return config.development ? withGraphiql(routes) : routes;
}

function createConsoleRoutes({ config, logger }: RouteParts): Record<string, RouteHandler> {
  if (config.consoleFolder === null) return {};
  const files = readConsoleFiles(config.consoleFolder);
  if (files === null)
    logger.warn({ folder: config.consoleFolder }, 'the console is not built: npm run build');
  if (files === null) return {};
  const route = createConsoleRoute(files);
  return { '/konsol': route, '/konsol/*': route };
}

function withGraphiql(routes: Record<'/graphql', RouteHandler>): Record<string, RouteHandler> {
  const page = createGraphiqlPage(projectFile('schema', 'operations'));
  const graphql: RouteHandler = (request, response) =>
    (wantsGraphiql(request) ? page : routes['/graphql'])(request, response);
  return { ...routes, '/': graphql, '/graphql': graphql, '/graphiql/*': serveGraphiqlAsset };
}
