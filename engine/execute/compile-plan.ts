import { type DocumentNode, Kind, print, stripIgnoredCharacters } from 'graphql';
import type { BatchFetchNode, EntityAlias, FetchNode, PathElement, PlanNode } from '../plan/nodes/query-plan';
import type { InterfaceObjects } from '../supergraph/interface-objects';
import type { TypeIndex } from '../supergraph/type-index';
import { conditionsIn, hold } from '../syntax/conditions';
import { withPossibleFragments } from '../syntax/possible-fragments';
import { responseKeysOf } from '../syntax/response-keys';
import type { PlannedOperation, Subgraph } from '../transport/subgraph';
import type {
  EntityAliasFetch,
  EntityFetch,
  ExecutableNode,
  Fetch,
  RootFetch,
  TargetPath,
} from './executable-plan';
import { compileFlattenPath, responsePathOf } from './flatten-path';
import { compileRepresentation, type Represent } from './representation';
import type { SharedPositions } from './shared-positions';

export interface PlanCompiler {
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly types: TypeIndex;
  readonly shared: SharedPositions;
  readonly interfaceObjects: InterfaceObjects;
}

/** Compiles a plan node and what is below it; null when there is nothing to do. */
export function compilePlan(
  compiler: PlanCompiler,
  node: PlanNode | null | undefined,
): ExecutableNode | null {
  return node === null || node === undefined ? null : compileNode(compiler, node, []);
}

function compileNode(
  compiler: PlanCompiler,
  node: PlanNode,
  at: readonly PathElement[],
): ExecutableNode | null {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', steps: compileAll(compiler, node.nodes, at) };
    case 'Parallel':
      return { kind: 'parallel', steps: compileAll(compiler, node.nodes, at) };
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        whenTrue: node.ifClause ? compileNode(compiler, node.ifClause, at) : null,
        whenFalse: node.elseClause ? compileNode(compiler, node.elseClause, at) : null,
      };
    case 'Flatten':
      return compileNode(compiler, node.node, [...at, ...node.path]);
    case 'Fetch':
      return node.requires?.length
        ? compileEntityFetch(compiler, node, at)
        : compileRootFetch(compiler, node, at);
    case 'BatchFetch':
      return compileBatchFetch(compiler, node, at);
    case 'Subscription':
      return compileRootFetch(
        compiler,
        { ...node.primary, kind: 'Fetch', operationKind: 'subscription' },
        at,
      );
    default:
      throw new Error(`Unknown plan node ${JSON.stringify((node as { kind: unknown }).kind)}`);
  }
}

function compileAll(
  compiler: PlanCompiler,
  nodes: readonly PlanNode[],
  at: readonly PathElement[],
): ExecutableNode[] {
  return nodes.map((node) => compileNode(compiler, node, at)).filter((node) => node !== null);
}

function compileRootFetch(compiler: PlanCompiler, node: FetchNode, at: readonly PathElement[]): RootFetch {
  const { document } = node;
  compiler.shared.addSelections(responsePathOf(at), document);
  return {
    kind: 'rootFetch',
    isMutation: node.operationKind === 'mutation',
    ...prepareFetch(compiler, node, []),
    responseKeys: responseKeysOf(document),
    at: at.length === 0 ? null : compileFlattenPath(at, compiler.types, compiler.shared.isShared),
    outputRewrites: node.outputRewrites ?? [],
  };
}

function compileEntityFetch(
  compiler: PlanCompiler,
  node: FetchNode,
  at: readonly PathElement[],
): EntityFetch {
  const alias: EntityAlias = {
    alias: '_entities',
    representationsVariableName: 'representations',
    paths: [at],
    requires: node.requires!,
    inputRewrites: node.inputRewrites,
    outputRewrites: node.outputRewrites,
  };
  return compileAliases(compiler, node, [alias]);
}

function compileBatchFetch(
  compiler: PlanCompiler,
  node: BatchFetchNode,
  at: readonly PathElement[],
): EntityFetch {
  const aliases = node.entityBatch.aliases.map((alias) => ({
    ...alias,
    paths: alias.paths.map((path) => [...at, ...path]),
  }));
  return compileAliases(compiler, node, aliases);
}

function compileAliases(
  compiler: PlanCompiler,
  node: FetchNode | BatchFetchNode,
  aliases: readonly EntityAlias[],
): EntityFetch {
  const { document } = node;
  const representationNames = [...new Set(aliases.map((alias) => alias.representationsVariableName))];
  return {
    kind: 'entityFetch',
    ...prepareFetch(compiler, node, representationNames),
    representationNames,
    aliases: aliases
      .map((alias) => withInterfaceObject(compiler, node.serviceName, alias, document))
      .map((alias) => compileAlias(compiler, alias, document)),
  };
}

/** The planner sometimes forgets to name an interface object by its interface, the only name its subgraph knows. */
function withInterfaceObject(
  { interfaceObjects }: PlanCompiler,
  subgraph: string,
  alias: EntityAlias,
  document: DocumentNode,
): EntityAlias {
  const type = entityTypeOf(document, alias.alias);
  if (alias.inputRewrites?.length || type === undefined || !interfaceObjects.get(subgraph)?.has(type))
    return alias;
  const path = [{ TypenameEquals: [type] }, { Key: '__typename' }];
  return { ...alias, inputRewrites: [{ ValueSetter: { path, setValueTo: type } }] };
}

/** The type condition directly below an `_entities` field. */
function entityTypeOf(document: DocumentNode, alias: string): string | undefined {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const field = definition.selectionSet.selections.find(
      (node) => node.kind === Kind.FIELD && (node.alias ?? node.name).value === alias,
    );
    const selections = field?.kind === Kind.FIELD ? field.selectionSet?.selections : undefined;
    const fragment = selections?.find((node) => node.kind === Kind.INLINE_FRAGMENT);
    if (fragment !== undefined) return fragment.typeCondition?.name.value;
  }
  return undefined;
}

function compileAlias(compiler: PlanCompiler, alias: EntityAlias, document: DocumentNode): EntityAliasFetch {
  return {
    alias: alias.alias,
    representationName: alias.representationsVariableName,
    targets: alias.paths.map((path) => compileTargetPath(compiler, alias, path, document)),
    represent: compileRepresent(alias, document, compiler.types),
    outputRewrites: alias.outputRewrites ?? [],
  };
}

/**
 * The planner joins fetches that a `@skip` or `@include` concerns with others and then requires the fields of both:
 * while such a condition leaves something out of the operation, what it required may be missing.
 */
function compileRepresent(alias: EntityAlias, document: DocumentNode, types: TypeIndex): Represent {
  const strict = compileRepresentation(alias.requires, alias.inputRewrites, types);
  const conditions = conditionsIn(document);
  if (conditions.length === 0) return strict;
  const lenient = compileRepresentation(alias.requires, alias.inputRewrites, types, true);
  return (entity, variables, set) => (hold(conditions, variables) ? strict : lenient)(entity, variables, set);
}

function compileTargetPath(
  { types, shared }: PlanCompiler,
  alias: EntityAlias,
  path: readonly PathElement[],
  document: DocumentNode,
): TargetPath {
  const responsePath = responsePathOf(path);
  const compiled = compileFlattenPath(path, types, shared.isShared);
  const share = shared.share(responsePath, alias.requires);
  shared.addSelections(responsePath, document, alias.alias);
  return { path: compiled, share };
}

function prepareFetch(
  compiler: PlanCompiler,
  node: FetchNode | BatchFetchNode,
  representationNames: readonly string[],
): Fetch {
  const subgraph = compiler.subgraphs.get(node.serviceName);
  if (subgraph === undefined) throw new Error(`The plan names an unknown subgraph "${node.serviceName}"`);
  const operation: PlannedOperation = {
    kind: (node.kind === 'Fetch' && node.operationKind) || 'query',
    document: documentText(node, compiler.types),
    variableNames: node.variableUsages ?? [],
    representationNames,
  };
  return {
    subgraph: subgraph.name,
    operation: subgraph.prepare(operation),
    variableNames: operation.variableNames,
  };
}

function documentText({ operation, document }: FetchNode | BatchFetchNode, types: TypeIndex): string {
  const possible = withPossibleFragments(document, types);
  return possible === document ? operation : stripIgnoredCharacters(print(possible));
}
