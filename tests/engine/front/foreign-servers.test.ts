import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import {
  Arg,
  buildSchema,
  createResolversMap,
  Directive,
  Field,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { createApolloRoute } from '../../../platform/graphql/apollo-route';
import { compose } from '../harness/compose';
import { federated } from '../harness/federated';
import { type RunningGateway, startGateway } from '../harness/gateway';
import { type Listener, listen } from '../harness/listen';
import { send } from '../harness/send';
import { startSubgraph } from '../harness/subgraph';

@Directive('@key(fields: "id")')
@ObjectType()
class Review {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  stars!: number;
}

@Directive('@key(fields: "id")')
@ObjectType()
class Product {
  @Field(() => ID)
  id!: string;

  @Field(() => [Review])
  reviews!: Review[];
}

@Resolver()
class ReviewResolver {
  @Query(() => Review, { nullable: true })
  review(@Arg('id', () => ID) id: string): Review {
    return { id, stars: 4 };
  }
}

interface Part {
  readonly name: string;
  readonly sdl: string;
  readonly listener: Pick<Listener, 'url' | 'stop'>;
}

describe('subgraphs made with other servers', () => {
  let parts: Part[] = [];
  let gateway: RunningGateway;

  beforeAll(async () => {
    parts = await Promise.all([startYoga(), startTypeGraphql(), startApollo(), startPlain()]);
    const services = parts.map(({ name, sdl, listener }) => ({ name, sdl, url: listener.url }));
    gateway = await startGateway(compose(services).supergraphSdl);
  });
  afterAll(async () => {
    await gateway?.stop();
    await Promise.all(parts.map(({ listener }) => listener.stop()));
  });

  test('graphql-yoga, type-graphql, Apollo Server and plain graphql-js answer one operation together', async () => {
    const query =
      'query ($id: ID!) { product(id: $id) { id name reviews { stars } price left } review(id: 7) { stars } }';
    const { data, errors } = await send(gateway.url, { query, variables: { id: 'p1' } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      product: { id: 'p1', name: 'product p1', reviews: [{ stars: 1 }, { stars: 2 }], price: 30, left: 3 },
      review: { stars: 4 },
    });
  });

  test('their errors are told apart', async () => {
    const { data, errors } = await send(gateway.url, {
      query: '{ product(id: "bad") { name price reviews { stars } left } }',
    });
    expect(data).toEqual({
      product: { name: null, price: null, reviews: [{ stars: 1 }, { stars: 2 }], left: 3 },
    });
    const told = errors!.map(({ path, extensions }) => [path!.join('/'), extensions['service']]).sort();
    expect(told).toEqual([
      ['product/name', 'yoga'],
      ['product/price', 'apollo'],
    ]);
  });

  test('their own codes pass, their stack traces do not matter', async () => {
    const { errors } = await send(gateway.url, { query: '{ product(id: "bad") { price } }' });
    expect(errors).toMatchObject([
      { message: 'no price', extensions: { code: 'NO_PRICE', service: 'apollo' } },
    ]);
  });
});

async function startYoga(): Promise<Part> {
  const sdl = federated(`
    type Query { product(id: ID!): Product }
    type Product @key(fields: "id") { id: ID!, name: String }
  `);
  const schema = buildSubgraphSchema({
    typeDefs: parse(sdl),
    resolvers: {
      Query: { product: (_: unknown, { id }: { id: string }) => ({ id }) },
      Product: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        name: ({ id }: { id: string }) => {
          if (id === 'bad') throw new Error('no name');
          return `product ${id}`;
        },
      },
    },
  });
  const yoga = createYoga({ schema, logging: false, graphqlEndpoint: '/graphql' });
  return { name: 'yoga', sdl, listener: await listen(yoga) };
}

async function startTypeGraphql(): Promise<Part> {
  const built = await buildSchema({
    resolvers: [ReviewResolver],
    orphanedTypes: [Product],
    skipCheck: true,
    validate: false,
  });
  const sdl = federated(printSchemaWithDirectives(built));
  const resolvers: any = createResolversMap(built);
  const schema = buildSubgraphSchema({
    typeDefs: parse(sdl),
    resolvers: {
      ...resolvers,
      Product: {
        ...resolvers.Product,
        __resolveReference: ({ id }: Product) => ({
          id,
          reviews: [
            { id: '1', stars: 1 },
            { id: '2', stars: 2 },
          ],
        }),
      },
      Review: { ...resolvers.Review, __resolveReference: ({ id }: Review) => ({ id, stars: Number(id) }) },
    },
  });
  return { name: 'typegraphql', sdl, listener: await startSubgraph('typegraphql', { sdl, schema }) };
}

async function startApollo(): Promise<Part> {
  const { GraphQLError } = await import('graphql');
  const sdl = federated('type Product @key(fields: "id") { id: ID!, price: Int }');
  const schema = buildSubgraphSchema({
    typeDefs: parse(sdl),
    resolvers: {
      Product: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        price: ({ id }: { id: string }) => {
          if (id === 'bad') throw new GraphQLError('no price', { extensions: { code: 'NO_PRICE' } });
          return 30;
        },
      },
    },
  });
  const server = new ApolloServer({
    schema,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await server.start();
  const http = createServer(
    createApolloRoute({ server, context: async () => ({}), maxBodyBytes: 1_000_000 }),
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    await server.stop();
  };
  return {
    name: 'apollo',
    sdl,
    listener: { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`, stop },
  };
}

async function startPlain(): Promise<Part> {
  const sdl = federated('type Product @key(fields: "id") { id: ID!, left: Int }');
  const resolvers = { Product: { __resolveReference: ({ id }: { id: string }) => ({ id, left: 3 }) } };
  return { name: 'plain', sdl, listener: await startSubgraph('plain', { sdl, resolvers }) };
}
