import type { BaseContext } from '@apollo/server';
import type { GraphqlHttpServer } from '../../../platform/graphql/apollo-route';
import { runInScope } from './idempotency-scope';

export const IDEMPOTENCY_KEY = 'idempotency-key';

/** Runs the operations that carry a key in a scope of their own; the others as they are. */
export function keyedServer<TContext extends BaseContext>(
  server: GraphqlHttpServer<TContext>,
): GraphqlHttpServer<TContext> {
  return {
    executeHTTPGraphQLRequest(request) {
      const key = request.httpGraphQLRequest.headers.get(IDEMPOTENCY_KEY);
      if (key === undefined) return server.executeHTTPGraphQLRequest(request);
      return runInScope(key, () => server.executeHTTPGraphQLRequest(request));
    },
  };
}
