import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchema } from 'graphql';
import { parse } from 'graphql';
import { estimateShipping, findByKey, findPage } from './catalogue';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides"])`;

type Resolvers = Parameters<typeof buildSubgraphSchema>[0] extends infer T
  ? T extends { resolvers?: infer R }
    ? NonNullable<R>
    : never
  : never;

export interface SubgraphDefinition {
  readonly name: string;
  readonly typeDefs: string;
  readonly resolvers: Resolvers;
}

const findUser = ({ id }: { id: string }) => findByKey(id, (page) => page.users);
const findReview = ({ id }: { id: string }) => findByKey(id, (page) => page.reviews);
const findProduct = ({ upc }: { upc: string }) => findByKey(upc, (page) => page.products);

const accounts: SubgraphDefinition = {
  name: 'accounts',
  typeDefs: `${LINK}
    type Query { me: User user(id: ID!): User users(page: Int! = 0): [User] }
    type User @key(fields: "id") { id: ID! name: String username: String birthday: Int }`,
  resolvers: {
    Query: {
      me: () => findPage(0).users[0],
      user: (_: unknown, { id }: { id: string }) => findUser({ id }),
      users: (_: unknown, { page }: { page: number }) => findPage(page).users,
    },
    User: { __resolveReference: findUser },
  },
};

const inventory: SubgraphDefinition = {
  name: 'inventory',
  typeDefs: `${LINK}
    type Product @key(fields: "upc") {
      upc: String!
      weight: Int @external
      price: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }`,
  resolvers: {
    Product: {
      __resolveReference: (product: { upc: string }) => ({
        ...product,
        inStock: findProduct(product)?.inStock,
      }),
      shippingEstimate: ({ price, weight }: { price?: number; weight?: number }) =>
        estimateShipping(price, weight),
    },
  },
};

const products: SubgraphDefinition = {
  name: 'products',
  typeDefs: `${LINK}
    type Query { topProducts(first: Int! = 5, page: Int! = 0): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  resolvers: {
    Query: {
      topProducts: (_: unknown, { first, page }: { first: number; page: number }) =>
        findPage(page).products.slice(0, first),
    },
    Product: { __resolveReference: findProduct },
  },
};

const reviews: SubgraphDefinition = {
  name: 'reviews',
  typeDefs: `${LINK}
    type Review @key(fields: "id") { id: ID! body: String product: Product author: User @provides(fields: "username") }
    type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
  resolvers: {
    Review: { __resolveReference: findReview },
    User: { __resolveReference: findUser },
    Product: { __resolveReference: findProduct },
  },
};

export const SUBGRAPHS: readonly SubgraphDefinition[] = [accounts, inventory, products, reviews];

export function buildSubgraph({ typeDefs, resolvers }: SubgraphDefinition): GraphQLSchema {
  return buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers });
}
