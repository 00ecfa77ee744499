import type { ConstDirectiveNode, DocumentNode } from 'graphql';
import { graphsOf } from '../../supergraph/join-spec';
import { linkedSpecs } from '../../supergraph/linked-specs';
import type { ShardTerms } from '../terms/shard-terms';
import {
  directiveArgument,
  type FieldShape,
  namedType,
  readSubgraphContract,
  type TypeShapes,
} from './subgraph-contract';

export type Merge = 'CONNECTION' | 'LIST' | 'SUM' | 'STREAM';

export interface ScatterRule {
  readonly merge: Merge;
  /** The argument path that names the shards to ask; all when absent. */
  readonly among?: readonly string[];
  /** Of a connection whose rows are asked for by their keys. */
  readonly reveal?: RevealRule;
}

/** Where a connection hands out the order keys of its rows, and takes them back. */
export interface RevealRule {
  /** The connection's field of the keys. */
  readonly keys: string;
  /** The argument for the keys of the rows that are wanted. */
  readonly at: string;
}

/** The schema of one sharded subgraph: its types, and which shard answers for what. */
export interface ShardedSchema {
  /** The subgraph's name in the supergraph (`join__graph(name:)`). */
  readonly subgraph: string;
  readonly terms: ShardTerms;
  readonly types: TypeShapes;
  /** `Type.field` → the argument path that names the shard. */
  readonly routes: ReadonlyMap<string, readonly string[]>;
  /** `Type.field` → how the shards' answers merge. */
  readonly scatters: ReadonlyMap<string, ScatterRule>;
  /** Entity type → the key field that names its shard. */
  readonly shardKeys: ReadonlyMap<string, string>;
}

export class ShardingDirectiveError extends Error {
  override readonly name = 'ShardingDirectiveError';
}

/** The specification's URL without host and version: `https://…/sharding/v1.0`. */
const SPEC_IDENTITY = /\/sharding$/;
const MERGES: readonly string[] = ['CONNECTION', 'LIST', 'SUM', 'STREAM'] satisfies readonly Merge[];

/**
 * Reads the sharding directives of a supergraph: the subgraphs that are sharded, by name. A subgraph is sharded when one
 * of its fields carries `@route` or `@scatter`. A supergraph that does not link the specification has none.
 *
 * @param terms what the supergraph calls its shards
 * @throws ShardingDirectiveError for an unknown merge, or a CONNECTION that cannot be paged
 */
export function readShardingDirectives(
  supergraph: DocumentNode,
  terms: ShardTerms,
): ReadonlyMap<string, ShardedSchema> {
  const names = directiveNames(supergraph);
  const sharded = new Map<string, ShardedSchema>();
  if (!names) return sharded;
  for (const { graph, subgraph } of graphsOf(supergraph)) {
    const types = readSubgraphContract(supergraph, graph);
    const schema = { subgraph, terms, types, ...readRules(types, names) };
    if (schema.routes.size > 0 || schema.scatters.size > 0) sharded.set(subgraph, schema);
  }
  return sharded;
}

/** The names the directives have in this supergraph, without `@`; undefined when it does not link the specification. */
export function directiveNames(supergraph: DocumentNode): DirectiveNames | undefined {
  const spec = linkedSpecs(supergraph).find(({ identity }) => SPEC_IDENTITY.test(identity));
  if (!spec) return undefined;
  const nameOf = (directive: string) => spec.imports.get(`@${directive}`) ?? `${spec.name}__${directive}`;
  return { shardKey: nameOf('shardKey'), route: nameOf('route'), scatter: nameOf('scatter') };
}

export interface DirectiveNames {
  readonly shardKey: string;
  readonly route: string;
  readonly scatter: string;
}

function readRules(types: TypeShapes, names: DirectiveNames) {
  const routes = new Map<string, readonly string[]>();
  const scatters = new Map<string, ScatterRule>();
  const shardKeys = new Map<string, string>();
  for (const type of types.values()) {
    const key = findDirective(type.directives, names.shardKey);
    if (key) shardKeys.set(type.name, String(directiveArgument(key, 'field')));
    for (const field of type.fields.values()) {
      const coordinate = `${type.name}.${field.name}`;
      const route = findDirective(field.directives, names.route);
      if (route) routes.set(coordinate, pathOf(directiveArgument(route, 'by')) ?? []);
      const scatter = findDirective(field.directives, names.scatter);
      if (scatter) scatters.set(coordinate, readScatter(scatter, { coordinate, field, types }));
    }
  }
  return { routes, scatters, shardKeys };
}

interface Scattered {
  readonly coordinate: string;
  readonly field: FieldShape;
  readonly types: TypeShapes;
}

function readScatter(directive: ConstDirectiveNode, scattered: Scattered): ScatterRule {
  const { coordinate, field } = scattered;
  const merge = directiveArgument(directive, 'merge');
  if (!MERGES.includes(merge as string)) {
    throw new ShardingDirectiveError(`${coordinate}: unknown merge ${String(merge)}`);
  }
  if (merge === 'CONNECTION' && !(field.args.has('first') && field.args.has('after'))) {
    throw new ShardingDirectiveError(`${coordinate}: a connection takes the arguments "first" and "after"`);
  }
  const among = pathOf(directiveArgument(directive, 'among'));
  const reveal = readReveal(directive, scattered);
  return { merge: merge as Merge, ...(among && { among }), ...(reveal && { reveal }) };
}

function readReveal(
  directive: ConstDirectiveNode,
  { coordinate, field, types }: Scattered,
): RevealRule | undefined {
  const keys = directiveArgument(directive, 'keys');
  const at = directiveArgument(directive, 'at');
  if (keys === undefined && at === undefined) return undefined;
  const page = types.get(namedType(field.type));
  const takes = page?.fields.get(String(keys))?.args;
  if (field.args.has(String(at)) && takes?.has('for') && takes.has('total'))
    return { keys: String(keys), at: String(at) };
  throw new ShardingDirectiveError(
    `${coordinate}: "keys" is a field of the connection that takes "for" and "total", and "at" an argument`,
  );
}

function pathOf(path: unknown): readonly string[] | undefined {
  return typeof path === 'string' && path !== '' ? path.split('.') : undefined;
}

function findDirective(directives: readonly ConstDirectiveNode[] | undefined, name: string) {
  return directives?.find((directive) => directive.name.value === name);
}
