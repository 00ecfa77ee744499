import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type GraphQLSchema, getOperationAST, OperationTypeNode } from 'graphql';
import { BoundedCache } from '../../../platform/concurrency/bounded-cache';
import { createDocumentStore, documentBounds } from '../../../platform/graphql/document-store';
import { CompiledQuery } from '../execution/compiled-query';

interface KnownDocument {
  readonly document: DocumentNode;
  /** By the operation's name. */
  readonly queries: Map<string | null, CompiledQuery>;
}

/** What the Apollo Servers of one schema in a process have parsed and validated: all of it for themselves, queries by their text. */
export class KnownDocuments {
  readonly validated = createDocumentStore();
  private readonly documents = new BoundedCache<string, KnownDocument>(
    ...documentBounds<KnownDocument>(({ document }) => document),
  );

  constructor(private readonly schema: GraphQLSchema) {}

  /** Undefined for what is not known, and for what is no query. */
  find(text: string, operationName: string | null = null): CompiledQuery | undefined {
    const known = this.documents.get(text);
    return known?.queries.get(operationName) ?? (known && this.compile(known, operationName));
  }

  /** Of each of the servers: it learns what is about to run. */
  plugin(): ApolloServerPlugin {
    return {
      requestDidStart: async () => ({
        didResolveOperation: async ({ source, document, operation }) => {
          if (operation?.operation !== OperationTypeNode.QUERY || this.documents.get(source) !== undefined)
            return;
          this.documents.set(source, { document, queries: new Map() });
        },
      }),
    };
  }

  private compile({ document, queries }: KnownDocument, name: string | null): CompiledQuery | undefined {
    const operation = getOperationAST(document, name);
    if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
    const query = new CompiledQuery(this.schema, document, operation);
    queries.set(name, query);
    return query;
  }
}
