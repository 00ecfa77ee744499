import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { PlanningTimeoutError } from '../../errors/errors';
import { fragmentsOf } from '../../syntax/split-operation';
import type { FetchNode, PathElement, PlanNode, QueryPlan } from '../nodes/query-plan';
import { ENTRY_SUBGRAPH, type EntryKnowledge, entryFieldOf } from './entity-entries';

export interface EntityPlanning {
  readonly schema: GraphQLSchema;
  /** Types that the entry subgraph knows. */
  readonly entities: ReadonlySet<string>;
  /** Plans the operation without what was taken out of it. */
  readonly planRest: (document: DocumentNode) => Promise<QueryPlan>;
  /** Plans an operation on the supergraph with an entry subgraph that knows this. */
  readonly planEntry: (document: DocumentNode, knows: EntryKnowledge) => Promise<QueryPlan>;
}

interface Splitting extends EntityPlanning {
  /** Off while what fields require is planned: that it leads back to them would have no end. */
  readonly mayRequire: boolean;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** What is planned by itself: the plans of entities, each with the place of what it fetches for. */
interface Rest {
  readonly selectionSet: SelectionSetNode;
  readonly steps: readonly PlanNode[];
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * Plans an operation entity by entity: at every place where an entity stands, first its keys are fetched, and then what
 * is selected of it, planned as if the entity were a root. It takes more fetches than a plan of the whole.
 *
 * Planner defect: it finds no plan, or its process ends, for nested fields whose `@requires` leads back to where they come from.
 * May go, with `entity-entries.ts`, when `nested-requires.test.ts` and `planner-limits.test.ts` ("by the native planner is
 * answered") pass without it.
 *
 * @param document one operation, valid for the schema
 */
export async function planByEntities(planning: EntityPlanning, document: DocumentNode): Promise<QueryPlan> {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  const splitting: Splitting = { ...planning, operation, fragments: fragmentsOf(document), mayRequire: true };
  const root = planning.schema.getRootType(operation.operation)!.name;
  const { selectionSet, steps } = await splitSet(splitting, operation.selectionSet, root, []);
  const { node } = await planning.planRest(documentOf({ ...operation, selectionSet }));
  return { node: inSequence(node ?? undefined, steps) };
}

function inSequence(first: PlanNode | undefined, steps: readonly PlanNode[]): PlanNode | undefined {
  if (steps.length === 0) return first;
  const before = first?.kind === 'Sequence' ? first.nodes : first === undefined ? [] : [first];
  return { kind: 'Sequence', nodes: [...before, ...steps] };
}

async function splitSet(
  splitting: Splitting,
  { selections }: SelectionSetNode,
  parent: string,
  path: readonly PathElement[],
): Promise<Rest> {
  const kept: SelectionNode[] = [];
  const steps: PlanNode[] = [];
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const split = await splitField(splitting, node, parent, path);
      kept.push(split.node);
      steps.push(...split.steps);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? splitting.fragments.get(node.name.value)! : node;
    const condition = fragment.typeCondition?.name.value ?? parent;
    const here = condition === parent ? path : [...path, { TypeCondition: [condition] }];
    const inner = await splitSet(splitting, fragment.selectionSet, condition, here);
    kept.push({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: fragment.typeCondition,
      directives: node.directives,
      selectionSet: inner.selectionSet,
    });
    steps.push(...inner.steps);
    // Tells the objects of this type when their entities are fetched.
    if (condition !== parent && path.length > 0) kept.push(TYPENAME);
  }
  return { selectionSet: setOf(kept), steps };
}

async function splitField(
  splitting: Splitting,
  node: FieldNode,
  parent: string,
  path: readonly PathElement[],
): Promise<{ readonly node: FieldNode; readonly steps: readonly PlanNode[] }> {
  const { schema } = splitting;
  const parentType = schema.getType(parent);
  const field =
    isObjectType(parentType) || isInterfaceType(parentType)
      ? parentType.getFields()[node.name.value]
      : undefined;
  if (node.selectionSet === undefined || field === undefined) return { node, steps: [] };
  const here = [...path, { Field: (node.alias ?? node.name).value }, ...itemsOf(field.type)];
  const type = getNamedType(field.type);
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  if (!possible.some(({ name }) => splitting.entities.has(name))) {
    const { selectionSet, steps } = await splitSet(splitting, node.selectionSet, type.name, here);
    return { node: { ...node, selectionSet }, steps };
  }
  const kept: SelectionNode[] = [TYPENAME];
  const steps: PlanNode[] = [];
  for (const { name } of possible) {
    const isConcrete = name === type.name;
    const at = isConcrete ? here : [...here, { TypeCondition: [name] }];
    const own = selectionsFor(splitting, node.selectionSet, name);
    if (own.length === 0) continue;
    const part = splitting.entities.has(name)
      ? await planEntity(splitting, setOf(own), name, at)
      : await splitSet(splitting, setOf(own), name, at);
    if (isConcrete) kept.push(...part.selectionSet.selections);
    else kept.push(fragmentOn(name, part.selectionSet));
    steps.push(...part.steps);
  }
  return { node: { ...node, selectionSet: setOf(kept) }, steps };
}

/** What is selected of an object of this type: fragments for others left out, those that are for it always taken off. */
function selectionsFor(
  splitting: Splitting,
  { selections }: SelectionSetNode,
  type: string,
): SelectionNode[] {
  const object = splitting.schema.getType(type);
  return selections.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FIELD) return [node];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? splitting.fragments.get(node.name.value)! : node;
    const condition = fragment.typeCondition && splitting.schema.getType(fragment.typeCondition.name.value);
    const applies =
      condition === undefined ||
      condition === object ||
      (isAbstractType(condition) && isObjectType(object) && splitting.schema.isSubType(condition, object));
    const inner = applies ? selectionsFor(splitting, fragment.selectionSet, type) : [];
    if (inner.length === 0) return [];
    if (!node.directives?.length) return inner;
    return [{ kind: Kind.INLINE_FRAGMENT, directives: node.directives, selectionSet: setOf(inner) }];
  });
}

/**
 * Keys in place of the selections, and the plan that fetches those by the keys. Where there is none, what the selected
 * fields require is planned by itself before them.
 */
async function planEntity(
  splitting: Splitting,
  selectionSet: SelectionSetNode,
  type: string,
  path: readonly PathElement[],
): Promise<Rest> {
  const entry = entryFieldOf(type);
  const inner = await splitSet(splitting, selectionSet, type, [{ Field: entry }]);
  const document = documentOf({
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: splitting.operation.variableDefinitions,
    selectionSet: setOf([
      {
        kind: Kind.FIELD,
        name: { kind: Kind.NAME, value: entry },
        selectionSet: setOf([TYPENAME, ...inner.selectionSet.selections]),
      },
    ]),
  });
  const planned = (plan: QueryPlan, isAfter: boolean) => {
    const known: SelectionNode[] = isAfter ? [TYPENAME] : [];
    const whole = inSequence(withoutEntry(plan.node ?? undefined, known), inner.steps);
    const steps = whole === undefined ? [] : [relocate(whole, path)];
    return { selectionSet: setOf(known.length === 0 ? [TYPENAME] : known), steps };
  };
  const byKeys = await splitting.planEntry(document, 'keys').catch((error) => {
    if (error instanceof PlanningTimeoutError || !splitting.mayRequire) throw error;
    return undefined;
  });
  if (byKeys !== undefined) return planned(byKeys, false);
  const after = planned(await splitting.planEntry(document, 'requirements'), true);
  const before = await planEntity({ ...splitting, mayRequire: false }, after.selectionSet, type, path);
  return { selectionSet: before.selectionSet, steps: [...before.steps, ...after.steps] };
}

/** The plan without its fetches from the entry subgraph; what they select of the entity is added to `keys`. */
function withoutEntry(node: PlanNode | null | undefined, keys: SelectionNode[]): PlanNode | undefined {
  if (node === null || node === undefined) return undefined;
  switch (node.kind) {
    case 'Fetch':
      if (node.serviceName !== ENTRY_SUBGRAPH) return node;
      keys.push(...selectionsOfEntry(node));
      return undefined;
    case 'Sequence':
    case 'Parallel': {
      const nodes = node.nodes
        .map((inner) => withoutEntry(inner, keys))
        .filter((inner) => inner !== undefined);
      return nodes.length === 0 ? undefined : { ...node, nodes };
    }
    case 'Condition': {
      const ifClause = withoutEntry(node.ifClause, keys) ?? null;
      const elseClause = withoutEntry(node.elseClause, keys) ?? null;
      return ifClause === null && elseClause === null ? undefined : { ...node, ifClause, elseClause };
    }
    case 'Flatten':
      if (node.node.kind !== 'Fetch' || node.node.serviceName !== ENTRY_SUBGRAPH) return node;
      if (node.path.length > 1) throw new Error('what is required leads back to what requires it');
      keys.push(...selectionsOfEntry(node.node));
      return undefined;
    case 'BatchFetch':
      if (node.serviceName === ENTRY_SUBGRAPH)
        throw new Error('what is required leads back to what requires it');
      return node;
    default:
      return node;
  }
}

function selectionsOfEntry({ document }: FetchNode): SelectionNode[] {
  const fragments = fragmentsOf(document);
  const inlined: DocumentNode = visit(document, {
    FragmentSpread: {
      leave: ({ name, directives }) => {
        const fragment = fragments.get(name.value)!;
        return { ...fragment, kind: Kind.INLINE_FRAGMENT, directives } as unknown as SelectionNode;
      },
    },
  });
  const [definition] = inlined.definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((node) =>
    node.kind === Kind.FIELD ? (node.selectionSet?.selections ?? []) : [],
  );
}

/** The plan with its paths below `path` instead of below the entry. */
function relocate(node: PlanNode, path: readonly PathElement[]): PlanNode {
  const move = ([_entry, ...rest]: readonly PathElement[]) => [...path, ...rest];
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((inner) => relocate(inner, path)) };
    case 'Condition':
      return {
        ...node,
        ifClause: node.ifClause && relocate(node.ifClause, path),
        elseClause: node.elseClause && relocate(node.elseClause, path),
      };
    case 'Flatten':
      return { ...node, path: move(node.path) };
    case 'BatchFetch': {
      const aliases = node.entityBatch.aliases.map((alias) => ({ ...alias, paths: alias.paths.map(move) }));
      return { ...node, entityBatch: { ...node.entityBatch, aliases } };
    }
    default:
      return node;
  }
}

/** One operation with the variables that it uses, and no others. */
function documentOf(operation: OperationDefinitionNode): DocumentNode {
  const used = new Set<string>();
  visit(operation, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, variableDefinitions }] };
}

function itemsOf(type: GraphQLOutputType): PathElement[] {
  if (isNonNullType(type)) return itemsOf(type.ofType);
  return isListType(type) ? ['@', ...itemsOf(type.ofType)] : [];
}

function fragmentOn(type: string, selectionSet: SelectionSetNode): SelectionNode {
  const name = { kind: Kind.NAME, value: type } as const;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition: { kind: Kind.NAMED_TYPE, name }, selectionSet };
}

function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}
