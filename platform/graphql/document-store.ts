import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { BoundedCache, type CacheWeight } from '../concurrency/bounded-cache';

type Store = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** A parsed document holds its text, and each character of it is worth some fifty bytes of syntax tree. */
const BYTES_PER_CHARACTER = 64;
const KEPT_DOCUMENTS = 2_000;
const KEPT_BYTES = 64 * 1024 * 1024;

/** The bounds of a cache whose values hold parsed documents. */
export function documentBounds<V>(documentOf: (value: V) => DocumentNode): [number, CacheWeight<V>] {
  const charactersOf = (value: V) => documentOf(value).loc?.source.body.length ?? 0;
  return [
    KEPT_DOCUMENTS,
    { maxBytes: KEPT_BYTES, bytesOf: (value) => BYTES_PER_CHARACTER * charactersOf(value) },
  ];
}

/** The documents that an Apollo Server has parsed and validated: its own store counts no texts. */
export function createDocumentStore(): Store {
  const documents = new BoundedCache<string, DocumentNode>(
    ...documentBounds<DocumentNode>((document) => document),
  );
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}
