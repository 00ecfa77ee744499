import type { HeaderMap } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { ErrorCode } from '../../../platform/errors/errors';

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** What errors ask for in `extensions.http`. */
export interface ResponseHead {
  status: number | undefined;
  readonly headers: HeaderMap;
}

const UNFORMATTED: GraphQLFormattedError = {
  message: 'Internal server error',
  extensions: { code: ErrorCode.Internal },
};

/**
 * The errors of a result as Apollo Server hands them out: each with a code, through the formatter, and without what it asks
 * for of the response's head, which is added to `head`.
 */
export function formatErrors(
  errors: readonly GraphQLError[],
  head: ResponseHead,
  format: FormatError,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    try {
      return format(withCode(error, head), error);
    } catch {
      return UNFORMATTED;
    }
  });
}

function withCode(error: GraphQLError, head: ResponseHead): GraphQLFormattedError {
  const { http, ...own } = error.extensions;
  const extensions = { ...own, code: own['code'] ?? ErrorCode.Internal };
  if (!isHead(http)) return { ...error.toJSON(), extensions: { ...error.extensions, ...extensions } };
  if (http.status) head.status = http.status;
  for (const [name, value] of http.headers ?? []) head.headers.set(name, value);
  return { ...error.toJSON(), extensions };
}

function isHead(value: unknown): value is Partial<ResponseHead> {
  if (typeof value !== 'object' || value === null) return false;
  const { status, headers } = value as Partial<ResponseHead>;
  return (
    (!('status' in value) || typeof status === 'number') && (!('headers' in value) || headers instanceof Map)
  );
}
