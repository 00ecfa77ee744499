import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import { type Condition, hold, readConditions } from '../syntax/conditions';
import { fragmentsOf } from '../syntax/split-operation';
import type { CostRules } from './cost-rules';
import { costOfInput, type InputCost, inputCostsOf } from './input-cost';
import { ASSUMED_LIST_SIZE, compileListSize, type ListSize, type SelectedField, sizeOf } from './list-size';
import { readsVariables, type Variables } from './reads-variables';
import { type Scatter, scatterOf, shardsAsked } from './shards-asked';

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
  /** Of a scattered field. */
  readonly scatter: Scatter | null;
}

/** What each field is counted with. */
interface Measure {
  /** Of a field for each item of its list. */
  readonly item: (rules: CostRules, selected: SelectedField) => number;
  /** Of a field once. */
  readonly once: (selected: SelectedField) => number;
  readonly countsInputs: boolean;
  /** Whether `__typename`, `__schema` and `__type` count. */
  readonly countsIntrospection: boolean;
}

interface Compiler extends CostSchema {
  readonly measure: Measure;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Where a selection set stands: its type, and the lists in it whose size the parent's `@listSize` gives. */
interface Place {
  readonly type: GraphQLCompositeType;
  readonly sized: { readonly names: readonly string[]; readonly size: ListSize } | null;
}

const OBJECT_WEIGHT = 1;
const MUTATION_WEIGHT = 10;

const COST: Measure = {
  item: (rules, { coordinate, field }) =>
    rules.weights.get(coordinate) ?? weightOf(rules, getNamedType(field.type)),
  once: () => 0,
  countsInputs: true,
  countsIntrospection: false,
};

/** Of a leaf's value, about; of the brackets of an object. */
const LEAF_BYTES = 12;
const OBJECT_BYTES = 3;
/** Quotes, colon and comma. */
const BYTES_AROUND_KEY = 4;

const SIZE: Measure = {
  item: (_rules, { field }) => (isCompositeType(getNamedType(field.type)) ? OBJECT_BYTES : LEAF_BYTES),
  once: ({ node }) => (node.alias ?? node.name).value.length + BYTES_AROUND_KEY,
  countsInputs: false,
  countsIntrospection: true,
};

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
  const { fixed, terms } = compileOperation({ schema, rules, measure: COST }, document, operation);
  return { fixed: fixed + (operation.operation === 'mutation' ? MUTATION_WEIGHT : 0), terms };
}

/**
 * Compiles about how many bytes an operation is answered with: its response keys and a few bytes for each value, as often as
 * the lists around them have items. Texts may be longer.
 *
 * @throws SlicingArgumentsError as `compileCost` does
 */
export function compileAnswerSize(
  { schema, rules }: CostSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostFormula {
  return compileOperation({ schema, rules, measure: SIZE }, document, operation);
}

function compileOperation(
  parts: Omit<Compiler, 'fragments'>,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostFormula {
  const compiler = { ...parts, fragments: fragmentsOf(document) };
  const root = { type: parts.schema.getRootType(operation.operation)!, sized: null };
  return compileSelections(compiler, root, operation.selectionSet);
}

/**
 * A finite number, for coerced values of the variables.
 * @param shards how many shards there are: a scattered field costs as often as it asks them; 1: what it costs in each
 */
export function estimateCost(formula: CostFormula, variables: Variables, shards = 1): number {
  return Math.min(estimate(formula, variables, shards), Number.MAX_SAFE_INTEGER);
}

function estimate({ fixed, terms }: CostFormula, variables: Variables, shards: number): number {
  let cost = fixed;
  for (const { conditions, size, item, inputs, scatter } of terms) {
    if (!hold(conditions, variables)) continue;
    const items = sizeOf(size, variables);
    let term = items > 0 ? items * estimate(item, variables, shards) : 0;
    for (const input of inputs) term += costOfInput(input, valueFromASTUntyped(input.node, variables));
    cost += scatter === null || shards === 1 ? term : term * shardsAsked(scatter, variables, shards);
  }
  return cost;
}

function compileSelections(compiler: Compiler, place: Place, { selections }: SelectionSetNode): CostFormula {
  let fixed = 0;
  const terms: CostTerm[] = [];
  for (const node of selections) {
    const conditions = readConditions(node.directives);
    if (conditions === 'never') continue;
    const formula = compileSelection(compiler, place, node);
    if (formula === null) continue;
    if (conditions.length > 0) terms.push({ conditions, size: 1, item: formula, inputs: [], scatter: null });
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

/** Null for introspection where it does not count: it is answered from what is in memory. */
function compileField(compiler: Compiler, { type, sized }: Place, node: FieldNode): CostFormula | null {
  const name = node.name.value;
  const field =
    ('getFields' in type ? type.getFields()[name] : undefined) ??
    (compiler.measure.countsIntrospection ? META_FIELDS.get(name) : undefined);
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
  const fromParent = sized?.names.includes(name) ? sized.size : undefined;
  const size = isListType(getNullableType(field.type)) ? (fromParent ?? own ?? ASSUMED_LIST_SIZE) : 1;
  const { measure, rules } = compiler;
  const item = { fixed: measure.item(rules, selected) + selection.fixed, terms: selection.terms };
  const inputs = measure.countsInputs ? inputCostsOf(rules, selected) : [];
  const formula = formulaOf(size, item, inputs, scatterOf(rules, selected));
  return { fixed: measure.once(selected) + formula.fixed, terms: formula.terms };
}

const META_FIELDS: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

function weightOf(rules: CostRules, type: GraphQLNamedType): number {
  return rules.weights.get(type.name) ?? (isCompositeType(type) ? OBJECT_WEIGHT : 0);
}

function formulaOf(
  size: ListSize,
  item: CostFormula,
  inputs: readonly InputCost[],
  scatter: Scatter | null,
): CostFormula {
  if (scatter !== null) return { fixed: 0, terms: [{ conditions: [], size, item, inputs, scatter }] };
  const open = inputs.filter(({ node }) => readsVariables(node));
  let fixed = 0;
  for (const input of inputs) {
    if (!open.includes(input)) fixed += costOfInput(input, valueFromASTUntyped(input.node));
  }
  return typeof size === 'number' && item.terms.length === 0 && open.length === 0
    ? { fixed: fixed + size * item.fixed, terms: [] }
    : { fixed, terms: [{ conditions: [], size, item, inputs: open, scatter: null }] };
}
