import { Kind, type SelectionNode, type TypeNode } from 'graphql';
import { type Presence, underConditions } from '../../syntax/conditions';
import { type SelectedField, selectionFields, subSelections } from '../../syntax/selection-fields';
import { fieldNode } from '../../syntax/syntax-nodes';
import { namedType } from '../contract/subgraph-contract';
import { compileMissingSelection, type MissingSelection } from '../terms/missing-shard';
import type { CompileContext } from './scatter-plan';

export interface SumOutput {
  readonly key: string;
  readonly presence: Presence;
  /** Set for the missing shards, which the shards are not asked for. */
  readonly missing: MissingSelection | undefined;
  /** The field's value when there is no shard to sum. */
  readonly nothing: () => unknown;
}

export interface SumPlan {
  /** The fields of the sum in the client's order; empty when the field is a bare number. */
  readonly outputs: readonly SumOutput[];
  readonly selections: readonly SelectionNode[];
  readonly nothing: () => unknown;
}

export function compileSum(context: CompileContext, type: string, field: SelectedField): SumPlan {
  const isLeaf = field.occurrences[0]!.node.selectionSet === undefined;
  if (isLeaf) return { outputs: [], selections: [], nothing: () => 0 };
  const { fragments, schema } = context;
  const { terms } = schema;
  const fields = selectionFields(subSelections(field), fragments);
  const selections = fields
    .filter(({ name }) => name !== terms.missingField)
    .flatMap(({ occurrences }) =>
      occurrences.map(({ node, conditions }) => underConditions(node, conditions)),
    );
  return {
    outputs: fields.map((child) => ({
      key: child.key,
      presence: child.presence,
      missing:
        child.name === terms.missingField ? compileMissingSelection(child, fragments, terms) : undefined,
      nothing: nothingOf(context, type, child),
    })),
    // A selection may not be empty; shards have to be reached even if only the missing ones are asked for.
    selections: [...selections, fieldNode('__typename', { alias: '_shard_typename' })],
    nothing: () => ({}),
  };
}

/** The neutral element of a field's sum: 0 for numbers, an empty list, an object of such. */
function nothingOf(context: CompileContext, type: string, field: SelectedField): () => unknown {
  if (field.name === '__typename') return () => type;
  const shape = context.schema.types.get(type)?.fields.get(field.name);
  if (!shape) return () => null;
  if (isList(shape.type)) return () => [];
  const name = namedType(shape.type);
  if (name === 'Int' || name === 'Float') return () => 0;
  const children = selectionFields(subSelections(field), context.fragments);
  if (children.length === 0) return () => null;
  const values = children.map((child) => [child.key, nothingOf(context, name, child)] as const);
  return () => Object.fromEntries(values.map(([key, value]) => [key, value()]));
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;
}
