import type { IncomingMessage } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { ErrorRequestIds } from '../../../platform/errors/error-request-ids';
import { OperationTooLongError } from '../../../platform/errors/errors';
import { answerBody, createApolloRoute } from '../../../platform/graphql/apollo-route';
import { createOperationKindRefusal } from '../../../platform/graphql/operation-kind-refusal';
import type { RouteHandler } from '../../../platform/http/http-server';
import type { Logger } from '../../../platform/logging/logger';
import { DEFAULT_MAX_ANSWER_BYTES } from '../../../platform/settings/max-answer-bytes';
import type { TokenVerifier } from '../../../platform/tokens/token-verifier';
import { createErrorFormatter } from '../errors/format-error';
import { idempotencyPlugin } from '../idempotency/idempotency-plugin';
import type { IdempotencyStore } from '../idempotency/idempotency-store';
import { keyedServer } from '../idempotency/keyed-server';
import type { AnswerGuard } from '../request/answer-guard';
import { createRequestContext, type RequestContext, type RequestParts } from '../request/request-context';
import { answerGuardPlugin } from './answer-guard-plugin';
import { answerSizePlugin } from './answer-size-plugin';
import { KnownDocuments } from './known-documents';
import { KnownQueries } from './known-queries';

export interface GraphqlServerConfig<Loaders> extends RequestParts<Loaders> {
  readonly schema: GraphQLSchema;
  readonly verifier: TokenVerifier;
  readonly development: boolean;
  readonly introspection: boolean;
  readonly logger: Logger;
  /** For a subgraph that has mutations. */
  readonly idempotency?: IdempotencyStore;
  readonly guard?: AnswerGuard;
  readonly maxAnswerBytes?: number;
  /** What has been validated against the schema; its own where none is given. */
  readonly documents?: KnownDocuments;
}

export type AnswerBody = (
  request: IncomingMessage,
  body: unknown,
) => Promise<{ readonly status: number; readonly text: string }>;

export interface GraphqlServer {
  readonly route: RouteHandler;
  /** What the route would answer to the request with another body. */
  readonly answer: AnswerBody;
  stop(): Promise<void>;
}

/** `_entities` of a large page of the gateway fits; nothing a client sends by hand comes near. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** The gateway's plans spell fragments out: longer than what clients may send. */
const MAX_OPERATION_CHARACTERS = 1_000_000;
const MAX_TOKENS = 100_000;

/** Apollo Server adds these on its own; the first two instrument every field of every answer. */
const UNUSED_PLUGINS = [
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
];

/** GraphQL over HTTP for one executable schema: verified tokens, masked errors, CSRF prevention. */
export async function createGraphqlServer<Loaders>(
  config: GraphqlServerConfig<Loaders>,
): Promise<GraphqlServer> {
  const requestIds = new ErrorRequestIds();
  const { documents = new KnownDocuments(config.schema), maxAnswerBytes = DEFAULT_MAX_ANSWER_BYTES } = config;
  const formatError = createErrorFormatter({ ...config, requestIds });
  const server = new ApolloServer<RequestContext<Loaders>>({
    schema: config.schema,
    introspection: config.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !config.development,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: documents.validated,
    parseOptions: { maxTokens: MAX_TOKENS },
    stopOnTerminationSignals: false,
    nodeEnv: config.development ? 'development' : 'production',
    plugins: [
      ...UNUSED_PLUGINS.map((disable) => disable()),
      createOperationKindRefusal(),
      requestIds.plugin<RequestContext<Loaders>>(),
      documents.plugin(),
      ...pluginsOf({ ...config, maxAnswerBytes }),
    ],
    stringifyResult: JSON.stringify,
    formatError,
    logger: config.logger,
  });
  await server.start();
  const serving = {
    server: config.idempotency === undefined ? server : keyedServer(server),
    known: new KnownQueries({ ...config, documents, maxAnswerBytes, formatError, requestIds }),
  };
  const context = async (request: IncomingMessage, body: unknown) => {
    assertShort(body);
    return createRequestContext(request, body, config);
  };
  const route = createApolloRoute({
    ...serving,
    context: (request, _response, body) => context(request, body),
    maxBodyBytes: MAX_BODY_BYTES,
  });
  return {
    route,
    answer: (request, body) => answerBody({ ...serving, context }, request, body),
    stop: () => server.stop(),
  };
}

function assertShort(body: unknown): void {
  const { query } = (body ?? {}) as { readonly query?: unknown };
  if (typeof query === 'string' && query.length > MAX_OPERATION_CHARACTERS)
    throw new OperationTooLongError(MAX_OPERATION_CHARACTERS);
}

function pluginsOf<Loaders>({
  idempotency,
  guard,
  logger,
  maxAnswerBytes,
}: GraphqlServerConfig<Loaders> & { readonly maxAnswerBytes: number }) {
  return [
    answerSizePlugin(maxAnswerBytes),
    ...(idempotency === undefined ? [] : [idempotencyPlugin(idempotency, { logger, guard })]),
    ...(guard === undefined ? [] : [answerGuardPlugin(guard, logger)]),
  ];
}
