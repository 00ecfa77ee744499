import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { type Presence, underConditions } from '../../syntax/conditions';
import {
  type Fragments,
  type SelectedField,
  selectionFields,
  subSelections,
} from '../../syntax/selection-fields';
import { fieldNode } from '../../syntax/syntax-nodes';
import type { ShardedSchema } from '../contract/sharding-directives';
import { compileReadArgument, type ReadArgument } from './argument-path';
import { compileEntities, type EntitiesPlan } from './entities-plan';
import { type CompileContext, compileScatter, type ScatterPlan } from './scatter-plan';

/** A root field, compiled by how it finds its shards. */
export type RootField = { readonly key: string; readonly presence: Presence; readonly unit: number } & (
  | { readonly kind: 'typename'; readonly type: string }
  /** Answered by the shard that the argument names. */
  | {
      readonly kind: 'routed';
      readonly node: FieldNode;
      readonly readRoute: ReadArgument;
      /** The path of the argument that the route is read from. */
      readonly routePath: string;
    }
  | { readonly kind: 'scattered'; readonly plan: ScatterPlan }
  | { readonly kind: 'entities'; readonly plan: EntitiesPlan; readonly representations: string }
  /** Neither routed nor scattered: any shard knows. */
  | { readonly kind: 'any'; readonly node: FieldNode }
);

export interface ShardedOperationPlan {
  readonly kind: OperationDefinitionNode['operation'];
  readonly definition: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** In the client's order, which for mutations is the order of execution. */
  readonly fields: readonly RootField[];
}

const ROOT_TYPES = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/**
 * Compiles one operation for a sharded subgraph; done once per planned operation.
 * `_entities` takes its representations from a variable.
 *
 * @param document one operation and its fragments, valid for the subgraph
 */
export function compileShardedOperation(schema: ShardedSchema, document: DocumentNode): ShardedOperationPlan {
  const definition = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  let units = 0;
  const context: CompileContext = { schema, fragments, nextUnit: () => units++ };
  const type = ROOT_TYPES[definition.operation];
  const root = selectionFields([{ selectionSet: definition.selectionSet, conditions: [] }], fragments);
  const fields = root.map((field) => compileRootField(context, type, field));
  return { kind: definition.operation, definition, fragments, fields };
}

function compileRootField(context: CompileContext, type: string, field: SelectedField): RootField {
  const { key, name, presence } = field;
  const base = { key, presence, unit: context.nextUnit() };
  const { schema } = context;
  if (name === '__typename') return { ...base, kind: 'typename', type };
  if (name === '_entities') {
    const selectionSets = subSelections(field).flatMap(({ selectionSet, conditions }) =>
      conditions.length === 0 ? [selectionSet] : [conditional(selectionSet?.selections ?? [], conditions)],
    );
    const plan = compileEntities(context, selectionSets);
    return { ...base, kind: 'entities', plan, representations: representationsVariable(field) };
  }
  const shape = schema.types.get(type)?.fields.get(name);
  const node = mergedNode(field);
  const route = schema.routes.get(`${type}.${name}`);
  if (shape && route)
    return {
      ...base,
      kind: 'routed',
      node,
      readRoute: compileReadArgument(shape, node, route),
      routePath: route.join('.'),
    };
  if (shape && schema.scatters.has(`${type}.${name}`)) {
    return { ...base, kind: 'scattered', plan: compileScatter(context, type, shape, field) };
  }
  return { ...base, kind: 'any', node };
}

function conditional(selections: readonly SelectionNode[], conditions: SelectedField['presence'][number]) {
  return {
    kind: Kind.SELECTION_SET,
    selections: selections.map((selection) => underConditions(selection, conditions)),
  } as const;
}

function representationsVariable({ occurrences }: SelectedField): string {
  const value = occurrences[0]!.node.arguments?.find(({ name }) => name.value === 'representations')?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : '';
}

/** One field node with the selections of all occurrences. */
function mergedNode(field: SelectedField): FieldNode {
  const first = field.occurrences[0]!.node;
  if (field.occurrences.length === 1 || !first.selectionSet) return first;
  const selections = subSelections(field).flatMap(({ selectionSet, conditions }) =>
    (selectionSet?.selections ?? []).map((selection) => underConditions(selection, conditions)),
  );
  return fieldNode(first.name.value, { alias: field.key, args: first.arguments ?? [], selections });
}
