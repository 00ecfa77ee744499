import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';

/**
 * Refuses operations of a kind that is not served over plain HTTP: Apollo Server would execute a subscription as if it were
 * a query, and fail inside at a mutation of a schema that has none.
 */
export function createOperationKindRefusal(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, schema }) => {
        const kind = operation?.operation ?? OperationTypeNode.QUERY;
        if (kind === 'subscription')
          throw refusal('Subscriptions are served over WebSocket or as an event stream.');
        if (schema.getRootType(kind) == null) throw refusal(`There is no ${kind} here.`);
      },
    }),
  };
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}
