import type { GraphQLError } from 'graphql';
import { type OperationEvent, stringifyResponse } from '../../engine/index';
import type { ErrorFormatter } from './format-gateway-error';

export interface ResultWriting {
  readonly formatError: ErrorFormatter;
  readonly maxAnswerBytes: number;
  /** The request that the result belongs to; none for an event. */
  readonly requestId?: string;
}

/** The JSON text of an executed operation's answer, or of an event, its errors as clients are shown them. */
export function writeResult(
  { data, errors, extensions }: OperationEvent,
  { formatError, maxAnswerBytes, requestId }: ResultWriting,
): string {
  const format = (error: GraphQLError) => formatError(error.toJSON(), error, requestId);
  const formatted = errors?.map(format);
  return stringifyResponse({ data: data as never, errors: formatted, extensions }, maxAnswerBytes, format);
}
