import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { type Engine, stringifyResponse } from '../../engine/index';
import type { ErrorRequestIds } from '../../platform/errors/error-request-ids';
import { createDocumentStore } from '../../platform/graphql/document-store';
import { createOperationKindRefusal } from '../../platform/graphql/operation-kind-refusal';
import { finiteNumbersRule } from '../../platform/json/exact-literals';
import type { Logger } from '../../platform/logging/logger';
import type { GatewayConfig } from '../settings/config';
import { createApolloGatewayAdapter } from './apollo-gateway-adapter';
import type { ErrorFormatter } from './format-gateway-error';
import type { GatewayContext } from './gateway-context';
import { createPlainJsonStatus } from './plain-json-status';

export interface ApolloParts {
  readonly engine: Engine;
  readonly formatError: ErrorFormatter;
  readonly logger: Logger;
  readonly requestIds: ErrorRequestIds;
}

/** Apollo Server for what `PipelineServer` leaves to it. */
export function createApolloServer(
  config: GatewayConfig,
  { engine, formatError, logger, requestIds }: ApolloParts,
): ApolloServer<GatewayContext> {
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
