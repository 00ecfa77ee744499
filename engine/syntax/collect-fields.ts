import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface CollectContext {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the boolean variables in `@skip` and `@include`; an absent one counts as false. */
  readonly conditions: ReadonlyMap<string, boolean>;
}

/** CollectFields (GraphQL section 6.3.2) over the merged selection sets of one type: response key → fields. */
export function collectFields(
  context: CollectContext,
  type: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visitedFragments = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (!isIncluded(context, node)) continue;
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        const same = fields.get(key);
        if (same === undefined) fields.set(key, [node]);
        else same.push(node);
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (visitedFragments.has(node.name.value)) continue;
        visitedFragments.add(node.name.value);
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? context.fragments.get(node.name.value) : node;
      if (fragment !== undefined && appliesTo(context.schema, type, fragment.typeCondition?.name.value)) {
        collect(fragment.selectionSet);
      }
    }
  };
  for (const selectionSet of selectionSets) collect(selectionSet);
  return fields;
}

/** DoesFragmentTypeApply (GraphQL section 6.3.2). */
function appliesTo(
  schema: GraphQLSchema,
  type: GraphQLObjectType | GraphQLInterfaceType,
  condition: string | undefined,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional: GraphQLNamedType | undefined = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

function isIncluded(context: CollectContext, node: SelectionNode): boolean {
  return directiveAllows(context, node, 'skip', false) && directiveAllows(context, node, 'include', true);
}

function directiveAllows(
  context: CollectContext,
  node: SelectionNode,
  name: string,
  wanted: boolean,
): boolean {
  const directive = node.directives?.find((candidate) => candidate.name.value === name);
  const condition = directive?.arguments?.find((argument) => argument.name.value === 'if')?.value;
  if (condition === undefined) return true;
  if (condition.kind === Kind.VARIABLE)
    return (context.conditions.get(condition.name.value) ?? false) === wanted;
  return condition.kind === Kind.BOOLEAN && condition.value === wanted;
}

/** Names of the variables that `@skip` and `@include` depend on anywhere in these definitions. */
export function conditionVariablesOf(selectionSets: readonly SelectionSetNode[]): string[] {
  const names = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      for (const directive of node.directives ?? []) {
        const condition = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
        const isCondition = directive.name.value === 'skip' || directive.name.value === 'include';
        if (isCondition && condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
      }
      if (node.kind !== Kind.FRAGMENT_SPREAD && node.selectionSet !== undefined) collect(node.selectionSet);
    }
  };
  for (const selectionSet of selectionSets) collect(selectionSet);
  return [...names].sort();
}
