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
  type ContainerGetter,
  createResolversMap,
  getMetadataStorage,
  type PubSub,
} from 'type-graphql';
import { enforceAccessRules, guardReference, readAccessRules } from '../access/enforce-access-rules';
import { requireAccessRules } from '../access/require-access-rules';
import { nameCommands } from '../idempotency/name-commands';
import type { RequestContext } from '../request/request-context';
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
  /** Entity types that `_entities` resolves. */
  readonly references: readonly string[];
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

/** Those of the request's own database. */
const ofRequest: ContainerGetter<RequestContext> = ({ context }) => context.instances.container;

/**
 * The subgraph's SDL as it is composed; needs no instance and no database.
 * @throws Error when an object type or a root field does not say who may see it, or whose rows it shows to whom
 */
export async function emitSdl(definition: SubgraphDefinition): Promise<string> {
  const sdl = printSdl(definition, await buildCodeSchema(definition));
  requireRules(parse(sdl), definition);
  return sdl;
}

/**
 * The executable schema with `_service`, which answers with what `emitSdl` emits, and `_entities`: one for all instances of a
 * process, since each request's context holds its own (`SubgraphInstances`). It refuses what its own access directives do not
 * allow, whoever asks.
 * @throws Error when an object type or a root field does not say who may see it, or whose rows it shows to whom
 */
export async function buildSubgraph(definition: SubgraphDefinition): Promise<GraphQLSchema> {
  const schema = await buildCodeSchema(definition);
  const sdl = printSdl(definition, schema);
  const typeDefs = parse(sdl);
  requireRules(typeDefs, definition);
  const rules = readAccessRules(typeDefs);
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const type of definition.references) {
    const resolve = (reference: unknown, context: RequestContext) =>
      context.instances.references[type]!(reference, context);
    resolvers[type] = { ...resolvers[type], __resolveReference: guardReference(rules, type, resolve) };
  }
  for (const [field, { resolve }] of Object.entries(resolvers.Subscription ?? {}) as [string, Subscribed][]) {
    resolvers.Subscription![field] = {
      resolve,
      subscribe: (_root: unknown, args: unknown, context: RequestContext) =>
        context.instances.subscriptions![field]!(args, context),
    };
  }
  const subgraph = buildSubgraphSchema({ typeDefs, resolvers: resolvers as GraphQLResolverMap<unknown> });
  subgraph.getQueryType()!.getFields()._service!.resolve = () => ({ sdl });
  takePlainArguments(subgraph);
  enforceAccessRules(subgraph, rules);
  nameCommands(subgraph);
  return subgraph;
}

/** A field of `Subscription` as type-graphql makes it. */
interface Subscribed {
  readonly resolve: unknown;
}

function requireRules(typeDefs: DocumentNode, { rowPolicies }: SubgraphDefinition): void {
  requireAccessRules(typeDefs);
  requireRowPolicies(typeDefs, rowPolicies);
}

async function buildCodeSchema(definition: SubgraphDefinition): Promise<GraphQLSchema> {
  sortArguments();
  const schema = await buildTypeGraphqlSchema({
    resolvers: [...definition.resolvers] as [() => void],
    orphanedTypes: [...(definition.orphanedTypes ?? [])],
    directives: [...specifiedDirectives, ...(definition.directives ?? [])],
    container: ofRequest,
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
