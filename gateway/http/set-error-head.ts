import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';

interface ErrorHead {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}

/** Sets the headers that an error asks for in `extensions.http`, as Apollo Server does; returns its status, or the fallback. */
export function setErrorHead(response: ServerResponse, error: GraphQLError, fallbackStatus: number): number {
  const { status = fallbackStatus, headers = [] } = (error.extensions['http'] ?? {}) as ErrorHead;
  for (const [name, value] of headers) response.setHeader(name, value);
  return status;
}
