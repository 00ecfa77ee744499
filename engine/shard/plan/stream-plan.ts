import type { FieldNode, SelectionNode } from 'graphql';
import { isPresent, type Presence } from '../../syntax/conditions';
import { type SelectedField, selectionFields, subSelections } from '../../syntax/selection-fields';
import { argumentNode, fieldNode, variableDefinition, variableNode } from '../../syntax/syntax-nodes';
import { type ShardedSchema, ShardingDirectiveError } from '../contract/sharding-directives';
import { namedType } from '../contract/subgraph-contract';
import { compileReadArgument, type ReadArgument, type Variables } from './argument-path';
import type { ScatterPlan } from './scatter-plan';
import { buildDocument, type ShardDocument } from './shard-document';
import type { RootField, ShardedOperationPlan } from './sharded-operation-plan';

/** A subscription field over many shards (`@scatter(merge: "STREAM")`), compiled. */
export interface StreamPlan {
  readonly key: string;
  readonly scatter: ScatterPlan;
  readonly document: ShardDocument;
  readonly readResume: ReadArgument;
  /** The client's variable that is the whole `after` argument. */
  readonly resumeVariable: string | undefined;
  /** Where the client selects the event's cursor. */
  readonly cursors: readonly { readonly key: string; readonly presence: Presence }[];
}

/** The cursor that we ask of every shard for ourselves. */
export const CURSOR_KEY = '_stream_cursor';
/** The variable for the position that one shard resumes from. */
export const RESUME_VARIABLE = '_stream_after';

/** Undefined when the operation is no stream. */
export function compileStream(schema: ShardedSchema, plan: ShardedOperationPlan): StreamPlan | undefined {
  const field = plan.fields[0];
  if (plan.kind !== 'subscription' || field?.kind !== 'scattered' || field.plan.merge !== 'STREAM')
    return undefined;
  const original = field.plan.withRows;
  const shape = schema.types.get('Subscription')?.fields.get(original.name.value);
  const cursorField = shape && schema.types.get(namedType(shape.type))?.fields.get('cursor');
  if (!shape?.args.has('after') || !cursorField) {
    throw new ShardingDirectiveError(
      `Subscription.${original.name.value}: a stream takes the argument "after" and has events with a "cursor"`,
    );
  }
  const after = original.arguments?.find(({ name }) => name.value === 'after')?.value;
  return {
    key: field.key,
    scatter: field.plan,
    document: buildStreamDocument(plan, field, original),
    readResume: compileReadArgument(shape, original, ['after']),
    resumeVariable: after?.kind === 'Variable' ? after.name.value : undefined,
    cursors: selectedCursors(plan, original),
  };
}

function buildStreamDocument(
  plan: ShardedOperationPlan,
  { plan: scatter }: RootField & { kind: 'scattered' },
  original: FieldNode,
): ShardDocument {
  const others = (original.arguments ?? []).filter(({ name }) => name.value !== 'after');
  const selections: SelectionNode[] = [
    ...(original.selectionSet?.selections ?? []),
    fieldNode('cursor', { alias: CURSOR_KEY }),
  ];
  const node = fieldNode(original.name.value, {
    alias: scatter.key,
    args: [...others, argumentNode('after', variableNode(RESUME_VARIABLE))],
    selections,
  });
  const own = [...scatter.definitions, variableDefinition(RESUME_VARIABLE, 'String')];
  return buildDocument(plan, [node], own);
}

function selectedCursors({ fragments }: ShardedOperationPlan, node: FieldNode): SelectedField[] {
  const field = { key: '', name: '', presence: [], occurrences: [{ node, conditions: [] }] };
  return selectionFields(subSelections(field), fragments).filter(({ name }) => name === 'cursor');
}

/** Puts the merged cursor in the place of the shard's. */
export function writeCursor(
  { cursors }: StreamPlan,
  event: Record<string, unknown>,
  cursor: string,
  variables: Variables,
): void {
  delete event[CURSOR_KEY];
  for (const { key, presence } of cursors) if (isPresent(presence, variables)) event[key] = cursor;
}
