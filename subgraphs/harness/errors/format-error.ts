import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import type { ErrorRequestIds } from '../../../platform/errors/error-request-ids';
import { ErrorCode, HubError } from '../../../platform/errors/errors';
import { shortenMessage } from '../../../platform/graphql/shorten-message';
import type { Logger } from '../../../platform/logging/logger';
import { argumentExtensions } from '../../../platform/value-errors/argument-error';
import { withLiteral } from '../../../platform/value-errors/literal-error';
import { withArgument } from '../../../platform/value-errors/variable-error';
import { translateDatabaseError } from './database-errors';

export interface ErrorGate {
  readonly development: boolean;
  readonly logger: Logger;
  readonly requestIds?: ErrorRequestIds;
}

/** Codes that Apollo Server and graphql-js give to a request that is the client's fault. */
const CLIENT_CODES: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The one gate of errors: known ones pass, database errors are translated, the unknown is logged and masked. */
export function createErrorFormatter(gate: ErrorGate) {
  return (given: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const formatted = shortenMessage(withVariable(withLiteral(given, error), error));
    const cause = unwrapResolverError(error);
    if (cause instanceof HubError) return withoutStack(formatted);
    const translated = translateDatabaseError(cause);
    if (translated) return { ...formatted, message: translated.message, extensions: translated.extensions };
    const extensions = cause instanceof GraphQLError ? argumentExtensions(cause) : undefined;
    if (extensions !== undefined) return { ...withoutStack(formatted), extensions };
    if (isClientError(formatted, cause)) return withoutStack(formatted);
    const requestId = gate.requestIds?.of(error);
    gate.logger.error({ err: cause, path: formatted.path, requestId }, 'unexpected error');
    return gate.development ? formatted : mask(formatted, requestId);
  };
}

function isClientError(formatted: GraphQLFormattedError, cause: unknown): boolean {
  return cause instanceof GraphQLError && CLIENT_CODES.has(String(formatted.extensions?.code));
}

/** A value of a variable that does not fit its type: graphql-js knows the variable, and not the argument that it is for. */
function withVariable(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  if (node?.kind !== 'VariableDefinition' || node.loc === undefined) return formatted;
  const document = parse(node.loc.source.body);
  return { ...formatted, ...withArgument(error as GraphQLError, document).toJSON() };
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (formatted.extensions?.stacktrace === undefined) return formatted;
  const { stacktrace: _, ...extensions } = formatted.extensions;
  return { ...formatted, extensions };
}

function mask(
  { path, locations }: GraphQLFormattedError,
  requestId: string | undefined,
): GraphQLFormattedError {
  const extensions = { code: ErrorCode.Internal, ...(requestId !== undefined && { requestId }) };
  return { message: 'Internal server error', path, locations, extensions };
}
