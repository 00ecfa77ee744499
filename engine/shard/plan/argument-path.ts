import { type FieldNode, Kind, type TypeNode, type ValueNode, type VariableDefinitionNode } from 'graphql';
import { valueOfLiteral } from '../../../platform/json/exact-literals';
import { argumentNode, variableDefinition, variableNode } from '../../syntax/syntax-nodes';
import { type FieldShape, namedType, type TypeShapes } from '../contract/subgraph-contract';

export type Variables = Readonly<Record<string, unknown>>;
export type ReadArgument = (variables: Variables) => unknown;

/**
 * How to read the value at an argument path (`filter.shards`) from a request: arguments may be literals, variables, or
 * input objects with variables inside; defaults of the schema apply to the argument itself.
 */
export function compileReadArgument(
  field: FieldShape,
  node: FieldNode,
  path: readonly string[],
): ReadArgument {
  const [name, ...rest] = path as [string, ...string[]];
  const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
  const fallback = field.args.get(name)?.defaultValue;
  const { value, remaining } = descend(given ?? fallback, rest);
  if (!value) return () => undefined;
  if (value.kind !== Kind.VARIABLE) {
    const hasVariables = remaining.length === 0 && mentionsVariable(value);
    if (hasVariables) return (variables) => valueOfLiteral(value, variables);
    const constant = readPath(valueOfLiteral(value), remaining);
    return () => constant;
  }
  const variable = value.name.value;
  const whenAbsent = remaining.length === rest.length && fallback ? valueOfLiteral(fallback) : undefined;
  return (variables) => readPath(variable in variables ? variables[variable] : whenAbsent, remaining);
}

/** An argument path whose value is rewritten per request: a variable of our own stands where the path leads. */
export interface ArgumentRewrite {
  readonly definition: VariableDefinitionNode;
  readonly variable: string;
  /** The variable's value with `replacement` at the path; the client's own when undefined. */
  valueWith(variables: Variables, replacement: unknown): unknown;
}

/**
 * Puts the variable `name` at `path` of the field's arguments. Where the path runs into a client's variable, ours replaces
 * that variable whole and its value is copied along the path only.
 */
export function compileArgumentRewrite(
  types: TypeShapes,
  field: FieldShape,
  node: FieldNode,
  path: readonly string[],
  name: string,
): { node: FieldNode; rewrite: ArgumentRewrite | undefined } {
  const [argument, ...rest] = path as [string, ...string[]];
  const given = node.arguments?.find((candidate) => candidate.name.value === argument);
  const shape = field.args.get(argument);
  const found = given && shape && replaceAt(types, given.value, shape.type, rest, name);
  if (!found) return { node, rewrite: undefined };
  const { value, type, replaced, remaining } = found;
  const args = node.arguments!.map((candidate) =>
    candidate === given ? argumentNode(argument, value) : candidate,
  );
  const read = (variables: Variables) => valueOfLiteral(replaced, variables);
  const valueWith = (variables: Variables, replacement: unknown) =>
    replacement === undefined ? read(variables) : writePath(read(variables), remaining, replacement);
  return {
    node: { ...node, arguments: args },
    rewrite: { definition: variableDefinition(name, type), variable: name, valueWith },
  };
}

interface Replacement {
  readonly value: ValueNode;
  readonly type: TypeNode;
  readonly replaced: ValueNode;
  readonly remaining: readonly string[];
}

function replaceAt(
  types: TypeShapes,
  value: ValueNode,
  type: TypeNode,
  path: readonly string[],
  name: string,
): Replacement | undefined {
  const [head, ...rest] = path;
  if (value.kind === Kind.VARIABLE || head === undefined) {
    return { value: variableNode(name), type, replaced: value, remaining: path };
  }
  if (value.kind !== Kind.OBJECT) return undefined;
  const field = value.fields.find((candidate) => candidate.name.value === head);
  const shape = types.get(namedType(type))?.inputs.get(head);
  const inner = field && shape && replaceAt(types, field.value, shape.type, rest, name);
  if (!inner) return undefined;
  const fields = value.fields.map((candidate) =>
    candidate === field ? { ...candidate, value: inner.value } : candidate,
  );
  return { ...inner, value: { ...value, fields } };
}

function descend(value: ValueNode | undefined, path: readonly string[]) {
  let remaining = path;
  while (value?.kind === Kind.OBJECT && remaining.length > 0) {
    const [head, ...rest] = remaining;
    value = value.fields.find((field) => field.name.value === head)?.value;
    remaining = rest;
  }
  return { value, remaining };
}

function mentionsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(mentionsVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => mentionsVariable(field.value));
}

function readPath(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    value,
  );
}

function writePath(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return replacement;
  const object = (value ?? {}) as Record<string, unknown>;
  return { ...object, [head]: writePath(object[head], rest, replacement) };
}
