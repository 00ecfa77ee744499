import { type GraphQLInputType, getNamedType, isInputObjectType, type ValueNode } from 'graphql';
import type { CostRules } from './cost-rules';
import type { SelectedField } from './list-size';

/** An argument that costs something. */
export interface InputCost {
  readonly node: ValueNode;
  readonly type: GraphQLInputType;
  readonly weight: number | undefined;
  readonly rules: CostRules;
}

const INPUT_OBJECT_WEIGHT = 1;

/** The arguments of a field that cost something: by `@cost`, or by being input objects. */
export function inputCostsOf(rules: CostRules, { coordinate, field, node }: SelectedField): InputCost[] {
  return (node.arguments ?? []).flatMap((argument): InputCost[] => {
    const definition = field.args.find(({ name }) => name === argument.name.value);
    if (definition === undefined) return [];
    const weight = rules.weights.get(`${coordinate}(${definition.name}:)`);
    const isFree = weight === undefined && !isInputObjectType(getNamedType(definition.type));
    return isFree ? [] : [{ node: argument.value, type: definition.type, weight, rules }];
  });
}

/** Each input object costs, however it is nested. */
export function costOfInput({ type, weight, rules }: Omit<InputCost, 'node'>, value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) {
    return value.reduce((sum: number, item) => sum + costOfInput({ type, weight, rules }, item), 0);
  }
  const named = getNamedType(type);
  const own = weight ?? rules.weights.get(named.name);
  if (!isInputObjectType(named) || typeof value !== 'object') return own ?? 0;
  let cost = own ?? INPUT_OBJECT_WEIGHT;
  const fields = named.getFields();
  for (const [name, inner] of Object.entries(value)) {
    if (!Object.hasOwn(fields, name)) continue;
    const innerWeight = rules.weights.get(`${named.name}.${name}`);
    cost += costOfInput({ type: fields[name]!.type, weight: innerWeight, rules }, inner);
  }
  return cost;
}
