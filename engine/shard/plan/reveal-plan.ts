import { type FieldNode, Kind, type VariableDefinitionNode } from 'graphql';
import { isPresent } from '../../syntax/conditions';
import type { SelectedField } from '../../syntax/selection-fields';
import { argumentNode, fieldNode, variableDefinition, variableNode } from '../../syntax/syntax-nodes';
import type { RevealRule } from '../contract/sharding-directives';
import type { FieldShape } from '../contract/subgraph-contract';
import type { Variables } from './argument-path';

/**
 * A connection whose rows are asked for by their keys, compiled: of several shards the first round asks the keys alone, and the
 * second the rows of the page, each of the shard that has it.
 */
export interface RevealPlan {
  readonly rule: RevealRule;
  /** For whom the keys are sealed. */
  readonly forVariable: string;
  /** Whether the keys come with the number of all rows. */
  readonly totalVariable: string;
  readonly atVariable: string;
  readonly definitions: readonly VariableDefinitionNode[];
  /** Whether the client asks how many rows there are. */
  wantsTotal(variables: Variables): boolean;
}

/** Response key of the keys. */
export const KEYS_KEY = '_shard_keys';

interface RevealInput {
  readonly unit: number;
  readonly shape: FieldShape;
  /** What is selected of the connection. */
  readonly fields: readonly SelectedField[];
}

/** Undefined where no rows are selected: there is nothing to reveal. */
export function compileReveal(
  rule: RevealRule,
  { unit, shape, fields }: RevealInput,
): RevealPlan | undefined {
  if (!fields.some(({ name }) => name === 'edges' || name === 'nodes')) return undefined;
  const totals = fields.filter(({ name }) => name === 'totalCount');
  const names = {
    forVariable: `_shard_for${unit}`,
    totalVariable: `_shard_total${unit}`,
    atVariable: `_shard_at${unit}`,
  };
  return {
    ...names,
    rule,
    definitions: [
      variableDefinition(names.forVariable, 'String!', { kind: Kind.STRING, value: '' }),
      variableDefinition(names.totalVariable, 'Boolean!', { kind: Kind.BOOLEAN, value: false }),
      variableDefinition(names.atVariable, shape.args.get(rule.at)!.type),
    ],
    wantsTotal: (variables) => totals.some(({ presence }) => isPresent(presence, variables)),
  };
}

/** The connection's field of the keys. */
export function keysField({ rule, forVariable, totalVariable }: RevealPlan): FieldNode {
  const args = [
    argumentNode('for', variableNode(forVariable)),
    argumentNode('total', variableNode(totalVariable)),
  ];
  return fieldNode(rule.keys, { alias: KEYS_KEY, args });
}
