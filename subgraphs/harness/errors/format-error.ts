import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import { argumentPathOfLiteral } from '../../../platform/arguments/argument-path';
import type { ErrorRequestIds } from '../../../platform/errors/error-request-ids';
import { ErrorCode, HubError } from '../../../platform/errors/errors';
import { shortenMessage } from '../../../platform/graphql/shorten-message';
import type { Logger } from '../../../platform/logging/logger';
import { argumentExtensions } from '../../../platform/value-errors/argument-error';
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
    const formatted = shortenMessage(withField(given, error));
    const cause = unwrapResolverError(error);
    if (cause instanceof HubError) return withoutStack(formatted);
    const translated = translateDatabaseError(cause);
    if (translated) return { ...formatted, message: translated.message, extensions: translated.extensions };
    const extensions = cause instanceof GraphQLError ? argumentExtensions(cause) : undefined;
    if (extensions !== undefined) return { ...withoutStack(formatted), extensions };
    if (isInvalidLiteral(formatted)) return withCode(formatted, ErrorCode.BadUserInput);
    if (isClientError(formatted, cause)) return withoutStack(formatted);
    const requestId = gate.requestIds?.of(error);
    gate.logger.error({ err: cause, path: formatted.path, requestId }, 'unexpected error');
    return gate.development ? formatted : mask(formatted, requestId);
  };
}

function isClientError(formatted: GraphQLFormattedError, cause: unknown): boolean {
  return cause instanceof GraphQLError && CLIENT_CODES.has(String(formatted.extensions?.code));
}

/** A scalar refused a value written in the operation's text, which graphql-js reports as a failed validation. */
function isInvalidLiteral({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === 'GRAPHQL_VALIDATION_FAILED' && extensions.scalar !== undefined;
}

/** A value that does not fit its type: graphql-js knows the variable, or the literal, and not the argument that it is for. */
function withField(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  const isLiteral = isInvalidLiteral(formatted);
  if (node?.loc === undefined || !(isLiteral || node.kind === 'VariableDefinition')) return formatted;
  const document = parse(node.loc.source.body);
  if (!isLiteral) return { ...formatted, ...withArgument(error as GraphQLError, document).toJSON() };
  return {
    ...formatted,
    extensions: { ...formatted.extensions, field: argumentPathOfLiteral(document, node) },
  };
}

function withCode(formatted: GraphQLFormattedError, code: ErrorCode): GraphQLFormattedError {
  return { ...formatted, extensions: { ...formatted.extensions, code } };
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
