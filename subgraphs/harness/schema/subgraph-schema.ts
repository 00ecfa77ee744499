import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type GraphQLDirective,
  type GraphQLSchema,
  parse,
  specifiedDirectives,
} from 'graphql';
import {
  buildSchema as buildTypeGraphqlSchema,
  type ContainerType,
  createResolversMap,
  getMetadataStorage,
  type PubSub,
} from 'type-graphql';
import { enforceAccessRules, guardReference, readAccessRules } from '../access/enforce-access-rules';
import { requireAccessRules } from '../access/require-access-rules';
import { nameCommands } from '../idempotency/name-commands';
import type { StreamItem } from '../outbox/event-delivery';
import { requireRowPolicies } from '../rows/require-row-policies';
import type { RowPolicies } from '../rows/row-policy';
import { allowNullRoots } from './allow-null-roots';
import { takePlainArguments } from './plain-arguments';
import { validateArgument } from './validate-argument';

/** What a subgraph's schema is made of. */
export interface SubgraphDefinition {
  /** The `extend schema @link(…) @composeDirective(…)` of the Federation specification. */
  readonly schemaExtension: string;
  // biome-ignore lint/complexity/noBannedTypes: type-graphql takes classes as Function
  readonly resolvers: readonly Function[];
  /** Object types that no field leads to. */
  // biome-ignore lint/complexity/noBannedTypes: type-graphql takes classes as Function
  readonly orphanedTypes?: readonly Function[];
  /** Directives of this subgraph's own, beside those of GraphQL and Federation. */
  readonly directives?: readonly GraphQLDirective[];
  /** Who gets the rows of each object type. */
  readonly rowPolicies: RowPolicies;
}

// biome-ignore lint/suspicious/noExplicitAny: a reference's keys and the context are the subgraph's own
export type ReferenceResolver = (reference: any, context: any) => unknown;

// biome-ignore lint/suspicious/noExplicitAny: a field's arguments and the context are the subgraph's own
export type FieldSubscriber = (args: any, context: any) => AsyncIterable<StreamItem<any>>;

/** The instances behind a definition, of one process or one test. */
export interface SubgraphInstances {
  readonly container: ContainerType;
  /** By entity type. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  /** By field of `Subscription`. */
  readonly subscriptions?: Readonly<Record<string, FieldSubscriber>>;
}

/** type-graphql asks for one even where every subscription brings its own stream. */
const NO_PUB_SUB: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('A subscription field has no subscriber.');
  },
};

/** For a decorator: the instance's own subscriber takes its place (`SubgraphInstances.subscriptions`). */
export function subscribedByInstance(): never {
  throw new Error('A subscription field has no subscriber.');
}

const NO_INSTANCES: ContainerType = { get: (target: new () => unknown) => new target() };

/**
 * The subgraph's SDL as it is composed; needs no instance and no database.
 * @throws Error when an object type or a root field does not say who may see it, or whose rows it shows to whom
 */
export async function emitSdl(definition: SubgraphDefinition): Promise<string> {
  const sdl = printSdl(definition, await buildCodeSchema(definition, NO_INSTANCES));
  requireRules(parse(sdl), definition);
  return sdl;
}

/**
 * The executable schema with `_service`, which answers with what `emitSdl` emits, and `_entities`. It refuses what its own
 * access directives do not allow, whoever asks.
 * @throws Error when an object type or a root field does not say who may see it, or whose rows it shows to whom
 */
export async function buildSubgraph(
  definition: SubgraphDefinition,
  instances: SubgraphInstances,
): Promise<GraphQLSchema> {
  const schema = await buildCodeSchema(definition, instances.container);
  const sdl = printSdl(definition, schema);
  const typeDefs = parse(sdl);
  requireRules(typeDefs, definition);
  const rules = readAccessRules(typeDefs);
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(instances.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: guardReference(rules, type, resolve) };
  }
  for (const [field, subscribe] of Object.entries(instances.subscriptions ?? {})) {
    const { resolve } = resolvers.Subscription![field] as { resolve: unknown };
    resolvers.Subscription![field] = {
      resolve,
      subscribe: (_root: unknown, args: unknown, context: unknown) => subscribe(args, context),
    };
  }
  const subgraph = buildSubgraphSchema({ typeDefs, resolvers: resolvers as GraphQLResolverMap<unknown> });
  subgraph.getQueryType()!.getFields()._service!.resolve = () => ({ sdl });
  takePlainArguments(subgraph);
  enforceAccessRules(subgraph, rules);
  nameCommands(subgraph);
  return subgraph;
}

function requireRules(typeDefs: DocumentNode, { rowPolicies }: SubgraphDefinition): void {
  requireAccessRules(typeDefs);
  requireRowPolicies(typeDefs, rowPolicies);
}

async function buildCodeSchema(
  definition: SubgraphDefinition,
  container: ContainerType,
): Promise<GraphQLSchema> {
  sortArguments();
  const schema = await buildTypeGraphqlSchema({
    resolvers: [...definition.resolvers] as [() => void],
    orphanedTypes: [...(definition.orphanedTypes ?? [])],
    directives: [...specifiedDirectives, ...(definition.directives ?? [])],
    container,
    skipCheck: true,
    validateFn: validateArgument,
    pubSub: NO_PUB_SUB,
  });
  allowNullRoots(schema);
  return schema;
}

/** Decorators of parameters run from the last to the first; the SDL keeps the order of the code. */
function sortArguments(): void {
  const { params } = getMetadataStorage() as unknown as { params: { index: number }[] };
  params.sort((one, other) => one.index - other.index);
}

function printSdl(definition: SubgraphDefinition, schema: GraphQLSchema): string {
  return `${definition.schemaExtension.trim()}\n\n${printSchemaWithDirectives(schema)}\n`;
}
