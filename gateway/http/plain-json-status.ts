import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { JSON_TYPE } from './negotiate';

const REFUSALS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * Status 200 for an operation that does not parse, validate or fit its variables, for clients that ask for
 * `application/json` by name (GraphQL over HTTP, section 6.4.1); all others get 400. Headers come as `negotiate` leaves them.
 */
export function createPlainJsonStatus(): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, response, errors }) => {
        const isRefusal =
          response.http.status === 400 &&
          errors?.every(({ extensions }) => REFUSALS.has(String(extensions['code'])));
        if (isRefusal && request.http?.headers.get('accept') === JSON_TYPE) response.http.status = 200;
      },
    }),
  };
}
