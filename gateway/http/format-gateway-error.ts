import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ErrorRequestIds } from '../../platform/errors/error-request-ids';
import { shortenMessage } from '../../platform/graphql/shorten-message';
import type { Logger } from '../../platform/logging/logger';
import { withLiteral } from '../../platform/value-errors/literal-error';
import { ClientGoneError } from '../errors/errors';
import { type DistrictNames, userMessageOf } from '../user-messages/user-message';

/** @param requestId the request that the error belongs to, where that is not Apollo Server's to know */
export type ErrorFormatter = (
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId?: string,
) => GraphQLFormattedError;

export interface ErrorGate {
  readonly development: boolean;
  readonly logger: Logger;
  readonly requestIds: ErrorRequestIds;
  readonly districtNames: DistrictNames;
}

/**
 * The one gate of errors: those that carry a code of their own pass; the unknown is logged, and masked outside
 * development. Each gets the text for people, `extensions.userMessage`.
 */
export function createGatewayErrorFormatter(gate: ErrorGate): ErrorFormatter {
  return (given, error, givenId) => {
    const { extensions = {}, ...shown } = pass(gate, given, error, givenId);
    const userMessage = shortenMessage({ message: userMessageOf(extensions, gate.districtNames) }).message;
    return { ...shown, extensions: { ...extensions, userMessage } };
  };
}

function pass(
  { development, logger, requestIds }: ErrorGate,
  given: GraphQLFormattedError,
  error: unknown,
  givenId?: string,
): GraphQLFormattedError {
  const formatted = shortenMessage(withLiteral(given, error));
  const cause = error instanceof GraphQLError ? error.originalError : error;
  const isKnown = error instanceof GraphQLError && formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR';
  if (isKnown || cause === undefined || cause === null) return formatted;
  const requestId = givenId ?? requestIds.of(error);
  const level = cause instanceof ClientGoneError ? 'debug' : 'error';
  logger[level]({ err: cause, path: formatted.path, requestId }, 'unexpected error');
  if (development) return formatted;
  const { path, locations } = formatted;
  return {
    message: 'Internal server error',
    path,
    locations,
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId !== undefined && { requestId }) },
  };
}
