import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../subgraphs/service/logger';

export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

export interface ErrorGate {
  readonly development: boolean;
  readonly logger: Logger;
}

/**
 * The one gate of errors: those that carry a code of their own pass; the unknown is logged, and masked outside
 * development.
 */
export function createGatewayErrorFormatter({ development, logger }: ErrorGate): ErrorFormatter {
  return (formatted, error) => {
    const cause = error instanceof GraphQLError ? error.originalError : error;
    const isKnown =
      error instanceof GraphQLError && formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR';
    if (isKnown || cause === undefined || cause === null) return formatted;
    logger.error({ err: cause, path: formatted.path }, 'unexpected error');
    if (development) return formatted;
    const { path, locations } = formatted;
    return {
      message: 'Internal server error',
      path,
      locations,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}
