import { type FieldNode, Kind, type SelectionNode, type VariableDefinitionNode } from 'graphql';
import { type Presence, underConditions } from '../../syntax/conditions';
import { type SelectedField, selectionFields, subSelections } from '../../syntax/selection-fields';
import { argumentNode, fieldNode, variableDefinition, variableNode } from '../../syntax/syntax-nodes';
import type { RevealRule } from '../contract/sharding-directives';
import { type FieldShape, namedType } from '../contract/subgraph-contract';
import { compileMissingSelection, type MissingSelection } from '../terms/missing-shard';
import { compileReadArgument, type ReadArgument } from './argument-path';
import { compileReveal, keysField, type RevealPlan } from './reveal-plan';
import type { CompileContext } from './scatter-plan';

/** A field of the merged connection, in the client's order. */
export type ConnectionOutput = { readonly key: string; readonly presence: Presence } & (
  | { readonly kind: 'edges'; readonly cursorKeys: readonly string[] }
  /** `nodeKey`: where the edges with cursors hold this output's node. */
  | { readonly kind: 'nodes'; readonly nodeKey: string }
  | { readonly kind: 'pageInfo'; readonly fields: readonly SelectedField[] }
  | { readonly kind: 'missing'; readonly selection: MissingSelection }
  | { readonly kind: 'typename'; readonly type: string }
  | { readonly kind: 'total' }
  /** Of the shards alone: a merged connection has none. */
  | { readonly kind: 'keys' }
  | { readonly kind: 'other' }
);

/**
 * A merged connection, compiled. The *edges with cursors* are the list of edges that is sure to have them: the client's own
 * `edges` when it selects them once and unconditionally, else one of ours; `nodes` travel in it, so that both forms
 * merge the same way.
 */
export interface ConnectionPlan {
  readonly outputs: readonly ConnectionOutput[];
  readonly readFirst: ReadArgument;
  readonly readAfter: ReadArgument;
  readonly firstVariable: string;
  readonly afterVariable: string;
  readonly definitions: readonly VariableDefinitionNode[];
  /** False when only totals are selected. */
  readonly needsRows: boolean;
  /** Response key of the edges with cursors. */
  readonly edgesKey: string;
  readonly cursorKey: string;
  /** Keys of ours in the client's edges, last added first. */
  readonly addedKeys: readonly string[];
  /** Of rows that are asked for by their keys. */
  readonly reveal: RevealPlan | undefined;
}

/** Where the shards' `pageInfo` is found. */
export const PAGE_KEY = '_shard_page';

export interface ConnectionInput {
  readonly context: CompileContext;
  readonly shape: FieldShape;
  readonly field: SelectedField;
  /** The field as the client wrote it, and with its `among` argument rewritten. */
  readonly original: FieldNode;
  readonly restricted: FieldNode;
  readonly unit: number;
  readonly reveal: RevealRule | undefined;
}

export function compileConnection(input: ConnectionInput) {
  const { context, shape, field, original, unit } = input;
  const fields = selectionFields(subSelections(field), context.fragments);
  const edges = fields.filter(({ name }) => name === 'edges');
  const nodes = fields.filter(({ name }) => name === 'nodes');
  const own = edges.length === 1 && isUnconditional(edges[0]!) ? edges[0] : undefined;
  const cursorKey = (own && plainCursorKey(own, context)) ?? '_shard_cursor';
  const nodeKeys = new Map(nodes.map(({ key }, index) => [key, `_shard_node${index}`]));
  const addedKeys = own ? [...nodeKeys.values(), ...(cursorKey === '_shard_cursor' ? [cursorKey] : [])] : [];
  const names = { firstVariable: `_shard_first${unit}`, afterVariable: `_shard_after${unit}` };
  const reveal = input.reveal && compileReveal(input.reveal, { unit, shape, fields });
  const connection: ConnectionPlan = {
    ...names,
    outputs: fields.map((child) => compileOutput(input, child, nodeKeys)),
    readFirst: compileReadArgument(shape, original, ['first']),
    readAfter: compileReadArgument(shape, original, ['after']),
    definitions: [
      variableDefinition(names.firstVariable, 'Int!', { kind: Kind.INT, value: '1' }),
      variableDefinition(names.afterVariable, shape.args.get('after')!.type),
      ...(reveal?.definitions ?? []),
    ],
    needsRows: fields.some(({ name }) => ['edges', 'nodes', 'pageInfo'].includes(name)),
    edgesKey: own?.key ?? '_shard_edges',
    cursorKey,
    addedKeys: addedKeys.reverse(),
    reveal,
  };
  return { connection, ...asked(input, fields, connection, { own, nodes, edges, nodeKeys }) };
}

interface RowFields {
  readonly own: SelectedField | undefined;
  readonly edges: readonly SelectedField[];
  readonly nodes: readonly SelectedField[];
  readonly nodeKeys: ReadonlyMap<string, string>;
}

/** The field as it is asked: first round with rows, with cursors only, with keys only; more rows; rows at keys. */
function asked(
  input: ConnectionInput,
  fields: readonly SelectedField[],
  connection: ConnectionPlan,
  rowFields: RowFields,
) {
  const { edgesKey, cursorKey, reveal } = connection;
  const totals = fields
    .filter(({ name }) => !MERGED_HERE.includes(name) && !isOfGateway(input, name))
    .flatMap(emit);
  const page = fieldNode('pageInfo', { alias: PAGE_KEY, selections: pageFields(fields, input.context) });
  const cursors = fieldNode('edges', {
    alias: edgesKey,
    selections: [fieldNode('cursor', { alias: cursorKey })],
  });
  const rows = [...rowSelections(connection, rowFields)];
  const always = connection.needsRows ? [page] : [fieldNode('__typename', { alias: '_shard_typename' })];
  const build = (selections: readonly SelectionNode[], at?: RevealPlan) =>
    connectionField(input, connection, selections, at);
  return {
    withRows: build(connection.needsRows ? [...totals, ...rows, ...always] : [...totals, ...always]),
    withCursors: build(connection.needsRows ? [...totals, cursors, ...always] : [...totals, ...always]),
    refill: build([...rows, ...always]),
    withKeys: reveal && build([keysField(reveal)]),
    atKeys: reveal && build([...rows, ...always], reveal),
  };
}

const MERGED_HERE = ['edges', 'nodes', 'pageInfo', '__typename'];

function isOfGateway({ context, reveal }: ConnectionInput, name: string): boolean {
  return name === context.schema.terms.missingField || name === reveal?.keys;
}

function* rowSelections({ edgesKey, cursorKey }: ConnectionPlan, rows: RowFields): Iterable<SelectionNode> {
  const { own, edges, nodes, nodeKeys } = rows;
  const carried = nodes.flatMap((field) =>
    field.occurrences.map(({ node, conditions }) =>
      underConditions(
        fieldNode('node', {
          alias: nodeKeys.get(field.key)!,
          selections: node.selectionSet?.selections ?? [],
        }),
        conditions,
      ),
    ),
  );
  const cursor = own && cursorKey !== '_shard_cursor' ? [] : [fieldNode('cursor', { alias: cursorKey })];
  const client = own?.occurrences[0]?.node.selectionSet?.selections ?? [];
  yield fieldNode('edges', { alias: edgesKey, selections: [...client, ...carried, ...cursor] });
  if (!own) yield* edges.flatMap(emit);
}

function connectionField(
  { shape, field, restricted }: ConnectionInput,
  { firstVariable, afterVariable }: ConnectionPlan,
  selections: readonly SelectionNode[],
  at: RevealPlan | undefined,
): FieldNode {
  const args = [
    argumentNode('first', variableNode(firstVariable)),
    argumentNode('after', variableNode(afterVariable)),
    ...(at === undefined ? [] : [argumentNode(at.rule.at, variableNode(at.atVariable))]),
  ];
  const own = new Set(args.map(({ name }) => name.value));
  const kept = (restricted.arguments ?? []).filter(({ name }) => !own.has(name.value));
  return fieldNode(shape.name, { alias: field.key, args: [...kept, ...args], selections });
}

function compileOutput(
  { context, shape, reveal }: ConnectionInput,
  field: SelectedField,
  nodeKeys: ReadonlyMap<string, string>,
): ConnectionOutput {
  const { key, presence } = field;
  const children = () => selectionFields(subSelections(field), context.fragments);
  switch (field.name) {
    case 'edges': {
      const cursorKeys = children().filter(({ name }) => name === 'cursor');
      return { key, presence, kind: 'edges', cursorKeys: cursorKeys.map((child) => child.key) };
    }
    case 'nodes':
      return { key, presence, kind: 'nodes', nodeKey: nodeKeys.get(key)! };
    case 'pageInfo':
      return { key, presence, kind: 'pageInfo', fields: children() };
    case context.schema.terms.missingField:
      return {
        key,
        presence,
        kind: 'missing',
        selection: compileMissingSelection(field, context.fragments, context.schema.terms),
      };
    case '__typename':
      return { key, presence, kind: 'typename', type: namedType(shape.type) };
    case 'totalCount':
      return { key, presence, kind: 'total' };
    case reveal?.keys:
      return { key, presence, kind: 'keys' };
    default:
      return { key, presence, kind: 'other' };
  }
}

function pageFields(fields: readonly SelectedField[], context: CompileContext): SelectionNode[] {
  const selected = fields
    .filter(({ name }) => name === 'pageInfo')
    .flatMap((field) => selectionFields(subSelections(field), context.fragments));
  const wantsPrevious = selected.some(({ name }) => name === 'hasPreviousPage');
  return [fieldNode('hasNextPage'), ...(wantsPrevious ? [fieldNode('hasPreviousPage')] : [])];
}

function plainCursorKey(edges: SelectedField, context: CompileContext): string | undefined {
  const children = selectionFields(subSelections(edges), context.fragments);
  return children.find((child) => child.name === 'cursor' && isUnconditional(child))?.key;
}

function isUnconditional({ occurrences }: SelectedField): boolean {
  return occurrences.length === 1 && occurrences[0]!.conditions.length === 0;
}

function emit({ occurrences }: SelectedField): SelectionNode[] {
  return occurrences.map(({ node, conditions }) => underConditions(node, conditions));
}
