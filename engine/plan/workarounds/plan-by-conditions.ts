import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { PlanningTimeoutError } from '../../errors/errors';
import {
  type Condition,
  conditionDirective,
  conditionsIn,
  readConditions,
  withoutConditions,
} from '../../syntax/conditions';
import { fragmentsOf } from '../../syntax/split-operation';
import type { QueryPlan } from '../nodes/query-plan';

/** Of the operations that one operation is resolved to; each takes the planner milliseconds. */
const MAX_ATTEMPTS = 200;

/** Values of variables in `@skip` and `@include`. */
type Values = ReadonlyMap<string, boolean>;

interface Attempts {
  readonly plan: (document: DocumentNode) => Promise<QueryPlan>;
  left: number;
}

/**
 * Plans an operation, or where there is no plan for all values of the variables in its `@skip` and `@include`, one for
 * each value of those that are in the way. Such a plan has the values' plans below conditions, at its root.
 *
 * Planner defect: it finds no plan for some operations with `@skip` or `@include` that it plans for each of their variables'
 * values. May go when `conditions-apart.test.ts` ("an operation whose conditions are in the way of a plan") passes without it.
 *
 * @param document one operation, valid for the schema
 * @param plan of an operation without some of the conditions
 */
export async function planByConditions(
  document: DocumentNode,
  plan: (document: DocumentNode) => Promise<QueryPlan>,
): Promise<QueryPlan> {
  const attempts: Attempts = { plan, left: MAX_ATTEMPTS };
  return (await attempt(attempts, document)) ?? planValues(attempts, resolved(document, new Map()));
}

/** Splits the operation by the condition without whose value the planner finds no plan. */
async function planValues(attempts: Attempts, document: DocumentNode): Promise<QueryPlan> {
  const plan = await attempt(attempts, document);
  if (plan !== undefined) return plan;
  const conditions = new Map(conditionsIn(document).map(({ variable, expected }) => [variable, expected]));
  let known = document;
  for (const [variable, expected] of conditions) {
    known = resolved(known, new Map([[variable, expected]]));
    if ((await attempt(attempts, known)) === undefined) continue;
    const planFor = (value: boolean) =>
      planValues(attempts, resolved(document, new Map([[variable, value]])));
    const ifClause = (await planFor(true)).node;
    const elseClause = (await planFor(false)).node;
    return { node: { kind: 'Condition', condition: variable, ifClause, elseClause } };
  }
  throw new Error('the operation has no plan whatever its conditions are');
}

/** Undefined when there is no plan. */
async function attempt(attempts: Attempts, document: DocumentNode): Promise<QueryPlan | undefined> {
  if (operationOf(document).selectionSet.selections.length === 0) return {};
  attempts.left -= 1;
  if (attempts.left < 0) throw new Error('the operation has too many conditions to be planned one by one');
  try {
    return await attempts.plan(document);
  } catch (error) {
    if (error instanceof PlanningTimeoutError) throw error;
    return undefined;
  }
}

/** The operation as it is for these values, with its fragments in place, and without what is never included. */
function resolved(document: DocumentNode, values: Values): DocumentNode {
  const operation = operationOf(document);
  const selectionSet = resolveSet(operation.selectionSet, fragmentsOf(document), values);
  const used = new Set<string>();
  visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet, variableDefinitions }] };
}

function resolveSet(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  values: Values,
): SelectionSetNode {
  const resolveNode = (node: SelectionNode): SelectionNode[] => {
    const conditions = readConditions(node.directives);
    if (conditions === 'never' || conditions.some((condition) => fails(condition, values))) return [];
    const open = conditions.filter(({ variable }) => !values.has(variable));
    const directives = [...withoutConditions(node.directives ?? []), ...open.map(conditionDirective)];
    const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
    const selectionSet = inner.selectionSet && resolveSet(inner.selectionSet, fragments, values);
    if (node.kind === Kind.FIELD) return [{ ...node, directives, selectionSet }];
    if (selectionSet === undefined || selectionSet.selections.length === 0) return [];
    const { typeCondition } = inner as FragmentDefinitionNode;
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet }];
  };
  return { kind: Kind.SELECTION_SET, selections: selections.flatMap(resolveNode) };
}

/** Not while its variable has no value here. */
function fails({ variable, expected }: Condition, values: Values): boolean {
  return values.get(variable) === !expected;
}

function operationOf(document: DocumentNode): OperationDefinitionNode {
  return document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
}
