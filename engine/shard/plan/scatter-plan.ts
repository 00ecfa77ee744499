import { type FieldNode, Kind, type VariableDefinitionNode } from 'graphql';
import { underConditions } from '../../syntax/conditions';
import { type Fragments, type SelectedField, subSelections } from '../../syntax/selection-fields';
import { fieldNode } from '../../syntax/syntax-nodes';
import type { Merge, RevealRule, ShardedSchema } from '../contract/sharding-directives';
import { type FieldShape, namedType } from '../contract/subgraph-contract';
import {
  type ArgumentRewrite,
  compileArgumentRewrite,
  compileReadArgument,
  type ReadArgument,
} from './argument-path';
import { type ConnectionPlan, compileConnection } from './connection-plan';
import { compileSum, type SumPlan } from './sum-plan';

/**
 * A scattered field, compiled: what the shards are asked and how their answers merge.
 *
 * | merge      | asked of each shard                                                | merged by                   |
 * | ---------- | ------------------------------------------------------------------ | --------------------------- |
 * | CONNECTION | fewer rows than the page, with cursors; more of those that ran out | `merge-connection.ts`       |
 * | LIST       | the selection as it is                                             | `merge-value.ts`            |
 * | SUM        | the selection without the missing shards                           | `merge-value.ts`            |
 */
export interface ScatterPlan {
  readonly key: string;
  /** The variable that turns a scattered entity field on for a shard. */
  readonly switch: string;
  readonly merge: Merge;
  readonly isNonNull: boolean;
  /** The shards' codes that the client restricts the field to; undefined or null for all. */
  readonly readAmong: ReadArgument;
  /** The path of their argument. */
  readonly amongPath: string;
  readonly among: ArgumentRewrite | undefined;
  readonly connection: ConnectionPlan | undefined;
  readonly sum: SumPlan | undefined;
  /** Variables of our own that the field's arguments use. */
  readonly definitions: readonly VariableDefinitionNode[];
  /** The field in the first round: with rows, or (to find out who has any of the page) with cursors only. */
  readonly withRows: FieldNode;
  readonly withCursors: FieldNode;
  /** The field when a shard is asked for more rows. */
  readonly refill: FieldNode;
  /** Where rows are asked for by their keys: the field with the keys alone. */
  readonly withKeys: FieldNode | undefined;
  /** The field with the rows at keys. */
  readonly atKeys: FieldNode | undefined;
}

/**
 * What the first round asks of all connections: rows, or cursors only (to find out who has any of the page); in the last two keys
 * of those whose rows are asked for by them.
 */
export type FirstForm = 'withRows' | 'withCursors' | 'withKeys' | 'withKeysOrCursors';

/** The field as the first round asks it. */
export function firstNode(plan: ScatterPlan, form: FirstForm): FieldNode {
  switch (form) {
    case 'withKeys':
      return plan.withKeys ?? plan.withRows;
    case 'withKeysOrCursors':
      return plan.withKeys ?? plan.withCursors;
    default:
      return plan[form];
  }
}

export interface CompileContext {
  readonly schema: ShardedSchema;
  readonly fragments: Fragments;
  /** A number for names of our own, unique in the operation. */
  nextUnit(): number;
}

export function compileScatter(
  context: CompileContext,
  typeName: string,
  shape: FieldShape,
  field: SelectedField,
): ScatterPlan {
  const { schema } = context;
  const rule = schema.scatters.get(`${typeName}.${shape.name}`)!;
  const unit = context.nextUnit();
  const original = field.occurrences[0]!.node;
  const path = rule.among ?? [];
  const restricted =
    path.length === 0
      ? { node: original, rewrite: undefined }
      : compileArgumentRewrite(schema.types, shape, original, path, `_shard_among${unit}`);
  const base = {
    key: field.key,
    switch: `_shard_ask${unit}`,
    merge: rule.merge,
    isNonNull: shape.type.kind === Kind.NON_NULL_TYPE,
    readAmong: path.length === 0 ? () => undefined : compileReadArgument(shape, original, path),
    amongPath: path.join('.'),
    among: restricted.rewrite,
  };
  const input = { context, shape, field, original, restricted: restricted.node, unit, reveal: rule.reveal };
  return rule.merge === 'CONNECTION' ? withConnection(base, input) : withValue(base, input);
}

interface ScatterInput {
  readonly context: CompileContext;
  readonly shape: FieldShape;
  readonly field: SelectedField;
  readonly original: FieldNode;
  readonly restricted: FieldNode;
  readonly unit: number;
  readonly reveal: RevealRule | undefined;
}

type ScatterBase = Pick<
  ScatterPlan,
  'key' | 'switch' | 'merge' | 'isNonNull' | 'readAmong' | 'amongPath' | 'among'
>;

function withConnection(base: ScatterBase, input: ScatterInput): ScatterPlan {
  const { connection, ...nodes } = compileConnection(input);
  const among = base.among ? [base.among.definition] : [];
  const definitions = [...among, ...connection.definitions];
  return { ...base, connection, sum: undefined, definitions, ...nodes };
}

function withValue(base: ScatterBase, { context, shape, field, restricted }: ScatterInput): ScatterPlan {
  const sum = base.merge === 'SUM' ? compileSum(context, namedType(shape.type), field) : undefined;
  const selections = sum
    ? sum.selections
    : subSelections(field).flatMap(({ selectionSet, conditions }) =>
        (selectionSet?.selections ?? []).map((selection) => underConditions(selection, conditions)),
      );
  const isLeaf = field.occurrences[0]!.node.selectionSet === undefined;
  const node = fieldNode(shape.name, {
    alias: field.key,
    args: restricted.arguments ?? [],
    ...(!isLeaf && { selections }),
  });
  const definitions = base.among ? [base.among.definition] : [];
  return {
    ...base,
    connection: undefined,
    sum,
    definitions,
    withRows: node,
    withCursors: node,
    refill: node,
    withKeys: undefined,
    atKeys: undefined,
  };
}
