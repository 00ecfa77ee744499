import { Kind, print, type TypeNode } from 'graphql';
import type { FieldShape, InputShape, TypeShape, TypeShapes } from './subgraph-contract';

/**
 * What a shard's schema lacks of the composed contract; empty when it is a superset, so that every operation planned for
 * the contract is valid there and its answers fit. Output types may be stricter, arguments and input fields laxer, and
 * anything may be added except a required argument or input field.
 *
 * @returns one line for each difference
 */
export function contractGaps(contract: TypeShapes, shard: TypeShapes): string[] {
  return [...contract.values()].flatMap((type) => {
    const found = shard.get(type.name);
    if (!found)
      return type.kind === Kind.SCALAR_TYPE_DEFINITION || isEmpty(type) ? [] : [`${type.name} is missing`];
    if (found.kind !== type.kind) return [`${type.name} is of another kind`];
    return [
      ...fieldGaps(type, found),
      ...inputGaps(type.name, type.inputs, found.inputs),
      ...valueGaps(type, found),
    ];
  });
}

/** A type of which the subgraph resolves nothing, such as one with external fields only. */
function isEmpty(type: TypeShape): boolean {
  const members = type.fields.size + type.inputs.size + type.values.size;
  return members === 0;
}

function fieldGaps(type: TypeShape, shard: TypeShape): string[] {
  return [...type.fields.values()].flatMap((field) => {
    const coordinate = `${type.name}.${field.name}`;
    const found: FieldShape | undefined = shard.fields.get(field.name);
    if (!found) return [`${coordinate} is missing`];
    const gaps = inputGaps(coordinate, field.args, found.args);
    return fits(found.type, field.type) ? gaps : [`${coordinate} is ${print(found.type)}`, ...gaps];
  });
}

type Inputs = ReadonlyMap<string, InputShape>;

function inputGaps(at: string, contract: Inputs, shard: Inputs): string[] {
  const missing = [...contract].flatMap(([name, input]) => {
    const found = shard.get(name);
    if (!found) return [`${at}(${name}) is missing`];
    return acceptsInput(input, found) ? [] : [`${at}(${name}) is ${print(found.type)}`];
  });
  const required = [...shard].filter(
    ([name, { type, defaultValue }]) =>
      !contract.has(name) && type.kind === Kind.NON_NULL_TYPE && !defaultValue,
  );
  return [...missing, ...required.map(([name]) => `${at}(${name}) is required`)];
}

/** A default makes a required input optional. */
function acceptsInput(contract: InputShape, shard: InputShape): boolean {
  const mayBeAbsent = shard.defaultValue !== undefined && shard.type.kind === Kind.NON_NULL_TYPE;
  return fits(contract.type, shard.type) || (mayBeAbsent && fits(contract.type, nullable(shard.type)));
}

function valueGaps(type: TypeShape, shard: TypeShape): string[] {
  return [...type.values]
    .filter((value) => !shard.values.has(value))
    .map((value) => `${type.name}.${value} is missing`);
}

/** Whether a value of type `actual` is always one of type `expected`. */
function fits(actual: TypeNode, expected: TypeNode): boolean {
  if (expected.kind === Kind.NON_NULL_TYPE) {
    return actual.kind === Kind.NON_NULL_TYPE && fits(actual.type, expected.type);
  }
  if (actual.kind === Kind.NON_NULL_TYPE) return fits(actual.type, expected);
  if (expected.kind === Kind.LIST_TYPE)
    return actual.kind === Kind.LIST_TYPE && fits(actual.type, expected.type);
  return actual.kind === Kind.NAMED_TYPE && actual.name.value === expected.name.value;
}

function nullable(type: TypeNode): TypeNode {
  return type.kind === Kind.NON_NULL_TYPE ? type.type : type;
}
