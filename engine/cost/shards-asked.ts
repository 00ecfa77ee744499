import { Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import type { CostRules } from './cost-rules';
import type { SelectedField } from './list-size';
import type { Variables } from './reads-variables';

/** Where an operation says which shards a scattered field asks. */
export interface Scatter {
  /** The argument's value and the path within it; null: all shards. */
  readonly among: { readonly node: ValueNode; readonly path: readonly string[] } | null;
}

/** Null for a field that is not scattered. */
export function scatterOf(
  { scatters }: CostRules,
  { coordinate, node, field }: SelectedField,
): Scatter | null {
  const path = scatters.get(coordinate);
  if (path === undefined) return null;
  const [name, ...rest] = path ?? [];
  const given =
    node.arguments?.find((argument) => argument.name.value === name)?.value ??
    field.args.find((argument) => argument.name === name)?.astNode?.defaultValue;
  return { among: given === undefined || given.kind === Kind.NULL ? null : { node: given, path: rest } };
}

/** How many of the shards a scattered field asks. */
export function shardsAsked({ among }: Scatter, variables: Variables, shards: number): number {
  if (among === null) return shards;
  let value = valueFromASTUntyped(among.node, variables);
  for (const key of among.path) value = (value as Variables | null | undefined)?.[key];
  const named = Array.isArray(value) ? new Set(value).size : 0;
  return named === 0 ? shards : Math.min(named, shards);
}
