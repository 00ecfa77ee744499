import type { ServerResponse } from 'node:http';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { shownExtensions } from '../errors/shown-extensions';
import { sendJson } from './http-server';
import { BodyError } from './read-json-body';

export interface ErrorAnswer {
  readonly status: number;
  readonly body: { readonly errors: readonly GraphQLFormattedError[] };
}

/** What an error asks for in `extensions.http`, Apollo Server's channel to the response head. */
interface ErrorHead {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

export interface ErrorAnswerOptions {
  /** Of an error that asks for none. */
  readonly fallbackStatus: number;
  /** The gate that errors pass; as they are where nothing is given. */
  readonly format?: (formatted: GraphQLFormattedError, error: GraphQLError) => GraphQLFormattedError;
}

/**
 * The answer to a request that failed outside Apollo Server: an error of GraphQL with the status that it asks for, whose
 * headers are set on the response.
 * @throws the error itself when it is neither a `GraphQLError` nor a `BodyError`
 */
export function toErrorAnswer(
  response: ServerResponse,
  error: unknown,
  { fallbackStatus, format }: ErrorAnswerOptions,
): ErrorAnswer {
  if (error instanceof BodyError) {
    if (error.status === 413) response.setHeader('connection', 'close');
    const { status, message, extensions } = error;
    const told = new GraphQLError(message, { extensions: { ...extensions, http: { status } } });
    return toErrorAnswer(response, told, { fallbackStatus, format });
  }
  if (!(error instanceof GraphQLError)) throw error;
  const { status = fallbackStatus, headers = [] } = (error.extensions['http'] ?? {}) as ErrorHead;
  for (const [name, value] of headers) response.setHeader(name, value);
  const formatted = error.toJSON();
  const { extensions, ...shown } = format === undefined ? formatted : format(formatted, error);
  return { status, body: { errors: [{ ...shown, extensions: shownExtensions(extensions) }] } };
}

/** Sends `toErrorAnswer`. @throws what that throws */
export function sendError(response: ServerResponse, error: unknown, options: ErrorAnswerOptions): void {
  const { status, body } = toErrorAnswer(response, error, options);
  sendJson(response, status, body);
}
