import { type FieldNode, type GraphQLField, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { SlicingArgumentsError } from '../errors/errors';
import type { ListSizeRule } from './cost-rules';
import { readsVariables, type Variables } from './reads-variables';

/** How many items: a number, or what the variables make of the arguments that bound the list. */
export type ListSize = number | { readonly slices: readonly Slice[]; readonly fallback: number };

interface Slice {
  readonly node: ValueNode;
  /** What a variable without a value leaves to the schema. */
  readonly byDefault: number | undefined;
}

export interface SelectedField {
  /** `Type.field` */
  readonly coordinate: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/** Of lists that say nothing of their size. */
export const ASSUMED_LIST_SIZE = 10;

/** @throws SlicingArgumentsError when the list has not exactly one argument that bounds it, and must */
export function compileListSize(rule: ListSizeRule, selected: SelectedField): ListSize {
  const { slicingArguments, requireOneSlicingArgument } = rule;
  const fallback = rule.assumedSize ?? ASSUMED_LIST_SIZE;
  if (slicingArguments.length === 0) return fallback;
  const slices = slicingArguments.flatMap((name) => sliceOf(name, selected));
  if (requireOneSlicingArgument && slices.length !== 1) {
    throw new SlicingArgumentsError(selected.coordinate, slicingArguments);
  }
  if (slices.some(({ node }) => readsVariables(node))) return { slices, fallback };
  return sizeOf({ slices, fallback }, {});
}

/** The largest of the bounds that are given. One below zero counts as zero: nothing makes an operation cheaper. */
export function sizeOf(size: ListSize, variables: Variables): number {
  if (typeof size === 'number') return size;
  const bounds = size.slices
    .map(({ node, byDefault }) => boundOf(valueFromASTUntyped(node, variables)) ?? byDefault)
    .filter((bound) => bound !== undefined);
  return bounds.length === 0 ? size.fallback : Math.max(0, ...bounds);
}

/** The argument as it is given, or its default. */
function sliceOf(name: string, { field, node }: SelectedField): Slice[] {
  const byDefault = field.args.find((definition) => definition.name === name)?.astNode?.defaultValue;
  const given = node.arguments?.find((candidate) => candidate.name.value === name)?.value ?? byDefault;
  if (given === undefined || given.kind === Kind.NULL) return [];
  const bound = byDefault === undefined ? undefined : boundOf(valueFromASTUntyped(byDefault));
  return [{ node: given, byDefault: bound }];
}

/** A list bounds by its length. */
function boundOf(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && !Number.isNaN(number) ? number : undefined;
}
