import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { fragmentsOf } from '../split-operation';
import type { CostRules } from './cost-rules';
import { costOfInput, type InputCost, inputCostsOf } from './input-cost';
import { ASSUMED_LIST_SIZE, compileListSize, type ListSize, sizeOf } from './list-size';
import { readsVariables, type Variables } from './reads-variables';

export interface CostSchema {
  readonly schema: GraphQLSchema;
  readonly rules: CostRules;
}

/** What an operation costs: what depends on no variable is one number, the terms are what does. */
export interface CostFormula {
  readonly fixed: number;
  readonly terms: readonly CostTerm[];
}

interface CostTerm {
  /** Of `@skip` and `@include`; all must hold. */
  readonly conditions: readonly Condition[];
  readonly size: ListSize;
  readonly item: CostFormula;
  readonly inputs: readonly InputCost[];
}

interface Condition {
  readonly variable: string;
  readonly holdsFor: boolean;
}

interface Compiler extends CostSchema {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Where a selection set stands: its type, and the lists in it whose size the parent's `@listSize` gives. */
interface Place {
  readonly type: GraphQLCompositeType;
  readonly sized: { readonly names: readonly string[]; readonly size: ListSize } | null;
}

const OBJECT_WEIGHT = 1;
const MUTATION_WEIGHT = 10;

/**
 * Compiles what an operation costs by the rules of Apollo's demand control (after the IBM specification of `@cost` and
 * `@listSize`): 1 for an object, 0 for a leaf, 1 for an input object, 10 for a mutation, or the weights of the schema in
 * their place; the cost of an item times the size of its list; fragments wherever they are spread.
 *
 * @throws SlicingArgumentsError when a list has not exactly one argument that bounds it, and must
 */
export function compileCost(
  { schema, rules }: CostSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostFormula {
  const compiler = { schema, rules, fragments: fragmentsOf(document) };
  const root = { type: schema.getRootType(operation.operation)!, sized: null };
  const { fixed, terms } = compileSelections(compiler, root, operation.selectionSet);
  return { fixed: fixed + (operation.operation === 'mutation' ? MUTATION_WEIGHT : 0), terms };
}

/** A finite number, for coerced values of the variables. */
export function estimateCost(formula: CostFormula, variables: Variables): number {
  return Math.min(estimate(formula, variables), Number.MAX_SAFE_INTEGER);
}

function estimate({ fixed, terms }: CostFormula, variables: Variables): number {
  let cost = fixed;
  for (const { conditions, size, item, inputs } of terms) {
    if (!conditions.every(({ variable, holdsFor }) => variables[variable] === holdsFor)) continue;
    const items = sizeOf(size, variables);
    if (items > 0) cost += items * estimate(item, variables);
    for (const input of inputs) cost += costOfInput(input, valueFromASTUntyped(input.node, variables));
  }
  return cost;
}

function compileSelections(compiler: Compiler, place: Place, { selections }: SelectionSetNode): CostFormula {
  let fixed = 0;
  const terms: CostTerm[] = [];
  for (const node of selections) {
    const conditions = conditionsOf(node);
    const formula = conditions && compileSelection(compiler, place, node);
    if (formula === null) continue;
    if (conditions!.length > 0) terms.push({ conditions: conditions!, size: 1, item: formula, inputs: [] });
    else {
      fixed += formula.fixed;
      terms.push(...formula.terms);
    }
  }
  return { fixed, terms };
}

function compileSelection(compiler: Compiler, place: Place, node: SelectionNode): CostFormula | null {
  if (node.kind === Kind.FIELD) return compileField(compiler, place, node);
  const fragment = node.kind === Kind.FRAGMENT_SPREAD ? compiler.fragments.get(node.name.value) : node;
  if (fragment === undefined) return null;
  const condition = fragment.typeCondition?.name.value;
  const type = condition === undefined ? place.type : compiler.schema.getType(condition);
  return isCompositeType(type)
    ? compileSelections(compiler, { type, sized: place.sized }, fragment.selectionSet)
    : null;
}

/** Null for introspection, which is answered from what is in memory. */
function compileField(compiler: Compiler, { type, sized }: Place, node: FieldNode): CostFormula | null {
  const name = node.name.value;
  const field = 'getFields' in type ? type.getFields()[name] : undefined;
  if (field === undefined) return null;
  const selected = { coordinate: `${type.name}.${name}`, field, node };
  const rule = compiler.rules.listSizes.get(selected.coordinate);
  const own = rule && compileListSize(rule, selected);
  const inner = getNamedType(field.type);
  const below = { names: rule?.sizedFields ?? [], size: own ?? 1 };
  const selection =
    node.selectionSet && isCompositeType(inner)
      ? compileSelections(compiler, { type: inner, sized: below }, node.selectionSet)
      : { fixed: 0, terms: [] };
  const weight = compiler.rules.weights.get(selected.coordinate) ?? weightOf(compiler.rules, inner);
  const fromParent = sized?.names.includes(name) ? sized.size : undefined;
  const size = isListType(getNullableType(field.type)) ? (fromParent ?? own ?? ASSUMED_LIST_SIZE) : 1;
  const item = { fixed: weight + selection.fixed, terms: selection.terms };
  return formulaOf(size, item, inputCostsOf(compiler.rules, selected));
}

function weightOf(rules: CostRules, type: GraphQLNamedType): number {
  return rules.weights.get(type.name) ?? (isCompositeType(type) ? OBJECT_WEIGHT : 0);
}

function formulaOf(size: ListSize, item: CostFormula, inputs: readonly InputCost[]): CostFormula {
  const open = inputs.filter(({ node }) => readsVariables(node));
  let fixed = 0;
  for (const input of inputs) {
    if (!open.includes(input)) fixed += costOfInput(input, valueFromASTUntyped(input.node));
  }
  return typeof size === 'number' && item.terms.length === 0 && open.length === 0
    ? { fixed: fixed + size * item.fixed, terms: [] }
    : { fixed, terms: [{ conditions: [], size, item, inputs: open }] };
}

/** Null when the selection is never made. */
function conditionsOf({ directives = [] }: SelectionNode): readonly Condition[] | null {
  const conditions: Condition[] = [];
  for (const { name, arguments: args } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const value = args?.find((argument) => argument.name.value === 'if')?.value;
    const holdsFor = name.value === 'include';
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, holdsFor });
    else if (value?.kind === Kind.BOOLEAN && value.value !== holdsFor) return null;
  }
  return conditions;
}
