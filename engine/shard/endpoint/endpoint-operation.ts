import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type ValueNode,
} from 'graphql';
import { valueOfLiteral } from '../../../platform/json/exact-literals';
import { type Presence, underConditions } from '../../syntax/conditions';
import { type SelectedField, selectionFields } from '../../syntax/selection-fields';
import { argumentNode, variableDefinition, variableNode } from '../../syntax/syntax-nodes';
import type { PlannedOperation } from '../../transport/subgraph';
import type { Variables } from '../plan/argument-path';

/** A client's operation on the sharded subgraph, split into what the shards answer and what is answered here. */
export interface EndpointOperation {
  readonly kind: OperationDefinitionNode['operation'];
  readonly definition: OperationDefinitionNode;
  /** The client's order of the answer. */
  readonly fields: readonly {
    readonly key: string;
    readonly presence: Presence;
    readonly isNonNull: boolean;
  }[];
  /** For the shards; undefined when nothing is asked of them. */
  readonly planned: PlannedOperation | undefined;
  readonly representations: readonly RepresentationsSource[];
  /** `__typename`, introspection and `_service`; undefined when none is asked for. */
  readonly local: DocumentNode | undefined;
}

/** Where a representations variable of `planned` comes from: the client's variable, or a literal in the document. */
export interface RepresentationsSource {
  readonly variable: string;
  read(variables: Variables): readonly unknown[];
}

const LOCAL_FIELDS = ['__typename', '__schema', '__type', '_service'];

export function compileEndpointOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
): EndpointOperation {
  const fragmentNodes = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = new Map(fragmentNodes.map((node) => [node.name.value, node]));
  const root = selectionFields([{ selectionSet: definition.selectionSet, conditions: [] }], fragments);
  const type = schema.getRootType(definition.operation);
  const isLocal = ({ name }: SelectedField) => LOCAL_FIELDS.includes(name);
  const local = root.filter(isLocal).flatMap((field) => selectionsOf(field, (node) => node));
  const sources: RepresentationsSource[] = [];
  const remote = root
    .filter((field) => !isLocal(field))
    .flatMap((field) => selectionsOf(field, (node) => withRepresentations(node, sources)));
  const operationOf = (selections: readonly SelectionNode[], own: readonly RepresentationsSource[] = []) =>
    documentOf(definition, selections, own, fragmentNodes);
  return {
    kind: definition.operation,
    definition,
    fields: root.map(({ key, name, presence }) => ({
      key,
      presence,
      isNonNull: isNonNullType(type?.getFields()[name]?.type),
    })),
    planned: remote.length === 0 ? undefined : plannedOf(definition, operationOf(remote, sources), sources),
    representations: sources,
    local: local.length === 0 ? undefined : operationOf(local),
  };
}

function selectionsOf(
  { occurrences }: SelectedField,
  change: (node: FieldNode) => FieldNode,
): SelectionNode[] {
  const node = change(occurrences[0]!.node);
  return occurrences.map((occurrence, index) =>
    underConditions(
      index === 0 ? node : { ...occurrence.node, arguments: node.arguments ?? [] },
      occurrence.conditions,
    ),
  );
}

/** Every `_entities` takes its representations from a variable of its own. */
function withRepresentations(node: FieldNode, sources: RepresentationsSource[]): FieldNode {
  const given = node.arguments?.find(({ name }) => name.value === 'representations')?.value;
  if (node.name.value !== '_entities' || !given) return node;
  const variable = `_endpoint_representations${sources.length}`;
  sources.push({ variable, read: (variables) => readList(given, variables) });
  return { ...node, arguments: [argumentNode('representations', variableNode(variable))] };
}

function readList(value: ValueNode, variables: Variables): readonly unknown[] {
  const list = valueOfLiteral(value, variables);
  return Array.isArray(list) ? list : [list];
}

function documentOf(
  definition: OperationDefinitionNode,
  selections: readonly SelectionNode[],
  sources: readonly RepresentationsSource[],
  fragments: readonly DocumentNode['definitions'][number][],
): DocumentNode {
  const own = sources.map(({ variable }) => variableDefinition(variable, '[_Any!]!'));
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: definition.operation,
    variableDefinitions: [...(definition.variableDefinitions ?? []), ...own],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  return { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
}

function plannedOf(
  definition: OperationDefinitionNode,
  document: DocumentNode,
  sources: readonly RepresentationsSource[],
): PlannedOperation {
  return {
    kind: definition.operation,
    document: print(document),
    variableNames: (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
    representationNames: sources.map(({ variable }) => variable),
  };
}
