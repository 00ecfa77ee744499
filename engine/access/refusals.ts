import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { EngineErrorCode } from '../errors/errors';
import { clientKeyOf } from '../syntax/client-key';
import { type Condition, hold, readConditions, type VariableValues } from '../syntax/conditions';
import { fragmentsOf } from '../syntax/split-operation';
import { isMeta } from './operation-demands';

/** A place of the response that is null because the caller may not see it. */
export interface Refusal {
  /** The client's path, as far as it is known without an answer: to the first list. */
  readonly path: readonly string[];
  /** Those under which the field is selected. */
  readonly conditions: readonly Condition[];
}

/** An operation that is refused at more places than these is told of the first of them. */
const MAX_REFUSALS = 200;

export interface RefusedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly refused: ReadonlySet<FieldNode>;
}

interface SearchContext {
  readonly schema: GraphQLSchema;
  readonly refused: ReadonlySet<FieldNode>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Whether a refused field is in a selection set, so that the paths through all others are not walked. */
  readonly leads: Map<SelectionSetNode, boolean>;
  /** Fragments that have been walked, each with where and when. */
  readonly visited: Set<string>;
  readonly refusals: Map<string, Refusal>;
}

/** Where in the response a selection set stands. */
interface Place extends Refusal {
  readonly parent: GraphQLNamedType | undefined;
  /** The path has come to a list and goes no further. */
  readonly isInList: boolean;
}

/** Every place at which a refused field stands in the response; nothing below one. */
export function findRefusals(refused: RefusedOperation): readonly Refusal[] {
  const { schema, document, operation } = refused;
  const context = searchContext({ ...refused, fragments: fragmentsOf(document) });
  const parent = schema.getRootType(operation.operation) ?? undefined;
  collect(context, operation.selectionSet, { parent, path: [], conditions: [], isInList: false });
  return [...context.refusals.values()];
}

/** What of one field is refused, the field itself or fields below it; paths begin with the field's own key. */
export function findFieldRefusals(
  options: FieldSearch,
  parent: GraphQLNamedType,
  node: FieldNode,
): readonly Refusal[] {
  const context = searchContext(options);
  collectField(context, node, { parent, path: [], conditions: [], isInList: false });
  return [...context.refusals.values()];
}

export type FieldSearch = Pick<SearchContext, 'schema' | 'refused' | 'fragments'>;

function searchContext(options: FieldSearch): SearchContext {
  return { ...options, leads: new Map(), visited: new Set(), refusals: new Map() };
}

function collect(context: SearchContext, { selections }: SelectionSetNode, place: Place): void {
  for (const node of selections) {
    if (context.refusals.size >= MAX_REFUSALS) return;
    const own = readConditions(node.directives);
    if (own === 'never') continue;
    const here = { ...place, conditions: [...place.conditions, ...own] };
    if (node.kind === Kind.FIELD) collectField(context, node, here);
    else collectFragment(context, node, here);
  }
}

function collectField(context: SearchContext, node: FieldNode, place: Place): void {
  const { parent, path, conditions, isInList } = place;
  if (isMeta(node) || !(isObjectType(parent) || isInterfaceType(parent))) return;
  const here = isInList ? path : [...path, clientKeyOf((node.alias ?? node.name).value)];
  if (context.refused.has(node)) {
    context.refusals.set(JSON.stringify([here, conditions]), { path: here, conditions });
    return;
  }
  if (node.selectionSet === undefined || !leadsToRefused(context, node.selectionSet)) return;
  const { type } = parent.getFields()[node.name.value]!;
  const below = { parent: getNamedType(type), path: here, conditions, isInList: isInList || isList(type) };
  collect(context, node.selectionSet, below);
}

function collectFragment(
  context: SearchContext,
  node: FragmentSpreadNode | InlineFragmentNode,
  place: Place,
): void {
  if (node.kind === Kind.FRAGMENT_SPREAD) {
    const visit = JSON.stringify([node.name.value, place.path, place.conditions]);
    if (context.visited.has(visit)) return;
    context.visited.add(visit);
  }
  const fragment = node.kind === Kind.FRAGMENT_SPREAD ? context.fragments.get(node.name.value)! : node;
  if (!leadsToRefused(context, fragment.selectionSet)) return;
  const condition = fragment.typeCondition?.name.value;
  const parent = condition === undefined ? place.parent : context.schema.getType(condition);
  collect(context, fragment.selectionSet, { ...place, parent });
}

function leadsToRefused(context: SearchContext, selectionSet: SelectionSetNode): boolean {
  let found = context.leads.get(selectionSet);
  if (found === undefined) {
    found = selectionSet.selections.some((node) => {
      if (node.kind === Kind.FIELD && context.refused.has(node)) return true;
      const inner =
        node.kind === Kind.FRAGMENT_SPREAD
          ? context.fragments.get(node.name.value)!.selectionSet
          : node.selectionSet;
      return inner !== undefined && leadsToRefused(context, inner);
    });
    context.leads.set(selectionSet, found);
  }
  return found;
}

/** One error for each place that is refused under these variables. */
export function refusalErrors(refusals: readonly Refusal[], variables: VariableValues): GraphQLError[] {
  return refusedPaths(refusals, variables).map(refusalError);
}

/** The distinct paths that are refused with these values of the variables in `@skip` and `@include`. */
export function refusedPaths(refusals: readonly Refusal[], variables: VariableValues): (readonly string[])[] {
  const paths = new Map<string, readonly string[]>();
  for (const { path, conditions } of refusals) {
    if (hold(conditions, variables)) paths.set(JSON.stringify(path), path);
  }
  return [...paths.values()];
}

/** @param path as the client sees it */
export function refusalError(path: readonly (string | number)[]): GraphQLError {
  return new GraphQLError('Unauthorized field or type', {
    path,
    extensions: { code: EngineErrorCode.unauthorizedField },
  });
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
