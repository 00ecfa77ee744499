import type { ShardTerms } from '../../../engine/shard/shard';
import { compose } from '../../engine/harness/compose';

/** The sharded subgraph of the suite: a library's books, each branch with its own. */
export function librarySdl({ missingField, missingType }: ShardTerms): string {
  return `
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@composeDirective"])
      @link(url: "https://sharding.example/sharding/v1.1", import: ["@shardKey", "@route", "@scatter"])
      @composeDirective(name: "@shardKey")
      @composeDirective(name: "@route")
      @composeDirective(name: "@scatter")
    directive @shardKey(field: String!) on OBJECT
    directive @route(by: String!) on FIELD_DEFINITION
    directive @scatter(merge: String!, among: String, keys: String, at: String) on FIELD_DEFINITION

    type Query {
      book(id: ID!): Book @route(by: "id")
      books(filter: BookFilter, first: Int! = 20, after: String): BookConnection! @scatter(merge: "CONNECTION", among: "filter.branches")
      loans(first: Int! = 20, after: String, at: [String!]): LoanConnection! @scatter(merge: "CONNECTION", keys: "keys", at: "at")
      shelves(branches: [ID!]): [Shelf!] @scatter(merge: "LIST", among: "branches")
      stock(branches: [ID!]): Stock @scatter(merge: "SUM", among: "branches")
      motto: String!
    }
    type Mutation { lend(id: ID!): Book! @route(by: "id") }
    type Subscription {
      lent(branches: [ID!], after: String): Lent! @scatter(merge: "STREAM", among: "branches")
    }
    input BookFilter { branches: [ID!] since: Int }
    type Book @key(fields: "id") @shardKey(field: "id") { id: ID! title: String! year: Int! secret: String }
    type BookConnection {
      edges: [BookEdge!]!
      nodes: [Book!]!
      pageInfo: PageInfo!
      totalCount: Int
      ${missingField}: [${missingType}!]!
    }
    type BookEdge { cursor: String! node: Book! }
    type Loan { year: Int! }
    type LoanConnection {
      edges: [LoanEdge!]!
      nodes: [Loan!]!
      pageInfo: PageInfo!
      totalCount: Int
      keys(for: String!, total: Boolean! = false): String
      ${missingField}: [${missingType}!]!
    }
    type LoanEdge { cursor: String! node: Loan! }
    type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
    type Shelf { label: String! }
    type Stock { books: Int! years: Int! ${missingField}: [${missingType}!]! }
    type ${missingType} { code: ID! reason: String! }
    type Lent { cursor: String! book: Book! }
  `;
}

/** An ordinary subgraph, so that books are asked for as entities. */
export const CATALOGUE_SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
  type Query { recommended(ids: [ID!]!): [Book]! }
  type Book @key(fields: "id", resolvable: false) { id: ID! }
`;

/** @param base where the reference servers are */
export function referenceSupergraph(terms: ShardTerms, base: string): string {
  return compose([
    { name: 'library', url: `${base}/unused`, sdl: librarySdl(terms) },
    { name: 'catalogue', url: `${base}/catalogue`, sdl: CATALOGUE_SDL },
  ]).supergraphSdl;
}
