import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { BoundedCache } from '../concurrency/bounded-cache';

type Store = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** A parsed document holds its text, and each character of it is worth some fifty bytes of syntax tree. */
const BYTES_PER_CHARACTER = 64;
const KEPT_DOCUMENTS = 2_000;
const KEPT_BYTES = 64 * 1024 * 1024;

/** Parsed documents by what names them, bounded by what they hold. */
export function createDocumentCache(): BoundedCache<string, DocumentNode> {
  return new BoundedCache(KEPT_DOCUMENTS, {
    maxBytes: KEPT_BYTES,
    bytesOf: ({ loc }) => BYTES_PER_CHARACTER * (loc?.source.body.length ?? 0),
  });
}

/** The documents that an Apollo Server has parsed and validated: its own store counts no texts. */
export function createDocumentStore(): Store {
  const documents = createDocumentCache();
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}
