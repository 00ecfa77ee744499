import {
  type FieldNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import { isPresent, type Presence, readConditions, underConditions } from '../../syntax/conditions';
import { fragmentSelections, groupByKey, type Occurrence } from '../../syntax/selection-fields';
import { argumentNode, fieldNode, onType, variableDefinition, variableNode } from '../../syntax/syntax-nodes';
import {
  type CompileContext,
  compileScatter,
  type FirstForm,
  firstNode,
  type ScatterPlan,
} from './scatter-plan';

/** One way of asking for entities: its own alias of `_entities`, its own representations. */
export interface EntitiesPart {
  readonly alias: string;
  readonly variable: string;
  readonly definition: VariableDefinitionNode;
  readonly selections: readonly SelectionNode[];
}

export interface ScatteredEntityField {
  readonly type: string;
  readonly presence: Presence;
  readonly plan: ScatterPlan;
}

/**
 * `_entities`, split by how its fields find their shard:
 *
 * | part        | representations                      | asked of                                   |
 * | ----------- | ------------------------------------ | ------------------------------------------ |
 * | `keyed`     | of types with `@shardKey`            | the shard that the key names               |
 * | `any`       | of other types, their plain fields   | one shard, the next when that one is down  |
 * | `scattered` | of types with `@scatter` fields      | all shards; each field merged by its rule  |
 */
export interface EntitiesPlan {
  readonly keyed: EntitiesPart | undefined;
  readonly any: EntitiesPart | undefined;
  readonly scattered: EntitiesPart | undefined;
  readonly fields: readonly ScatteredEntityField[];
  /** `__typename` of types without `@shardKey`, told from the representation when there is no `any` part. */
  readonly typenames: readonly { readonly type: string | undefined; readonly key: string }[];
}

/** Wraps a scattered field in the condition that asks it of some shards only. */
export type Guard = (plan: ScatterPlan, node: SelectionNode) => SelectionNode;

export function compileEntities(
  context: CompileContext,
  selectionSets: readonly (SelectionSetNode | undefined)[],
): EntitiesPlan {
  const unit = context.nextUnit();
  const scattered: ScatteredOccurrence[] = [];
  const plain = selectionSets.flatMap((set) =>
    split({ context, scattered }, set, { type: undefined, conditions: [] }),
  );
  const { shardKeys } = context.schema;
  const keyed = plain.filter(({ type }) => type === undefined || shardKeys.has(type));
  const other = plain.filter(({ type }) => type === undefined || !shardKeys.has(type));
  const fields = scatteredFields(context, scattered);
  const part = (name: string, selections: readonly SelectionNode[]): EntitiesPart | undefined => {
    if (selections.length === 0) return undefined;
    const variable = `_shard_${name}${unit}`;
    return { alias: variable, variable, definition: variableDefinition(variable, '[_Any!]!'), selections };
  };
  return {
    keyed: part('keyed', toSelections(keyed)),
    any: other.every(isTypename) ? undefined : part('any', toSelections(other)),
    scattered: part(
      'scattered',
      fields.map(({ type, plan }) => onType(type, [plan.withRows])),
    ),
    fields,
    typenames: other
      .filter(isTypename)
      .map(({ type, field }) => ({ type, key: field.alias?.value ?? '__typename' })),
  };
}

function isTypename({ field }: PlainField): boolean {
  return field.name.value === '__typename';
}

/** The `_entities` field of a part. */
export function entitiesField(part: EntitiesPart, selections: readonly SelectionNode[] = part.selections) {
  const args = [argumentNode('representations', variableNode(part.variable))];
  return fieldNode('_entities', { alias: part.alias, args, selections });
}

/** The scattered part's selections in the first round. */
export function scatteredSelections(plan: EntitiesPlan, form: FirstForm, guard: Guard): SelectionNode[] {
  return plan.fields.map((field) => onType(field.type, [guard(field.plan, firstNode(field.plan, form))]));
}

/** The scattered fields of an entity that are asked for now. */
export function fieldsOfType(plan: EntitiesPlan, type: string, variables: Readonly<Record<string, unknown>>) {
  return plan.fields.filter((field) => field.type === type && isPresent(field.presence, variables));
}

interface ScatteredOccurrence {
  readonly type: string;
  readonly occurrence: Occurrence;
}

interface Scope {
  readonly type: string | undefined;
  readonly conditions: Occurrence['conditions'];
}

interface PlainField extends Scope {
  readonly field: FieldNode;
}

/** The plain fields, each with its type; scattered fields are put aside. */
function split(
  to: { readonly context: CompileContext; readonly scattered: ScatteredOccurrence[] },
  set: SelectionSetNode | undefined,
  scope: Scope,
): PlainField[] {
  const { schema, fragments } = to.context;
  return (set?.selections ?? []).flatMap((selection): PlainField[] => {
    const own = readConditions(selection.directives);
    if (own === 'never') return [];
    if (selection.kind !== Kind.FIELD) {
      const type = typeConditionOf(to.context, selection) ?? scope.type;
      return split(to, fragmentSelections(selection, fragments), {
        type,
        conditions: [...scope.conditions, ...own],
      });
    }
    const { type } = scope;
    if (type === undefined || !schema.scatters.has(`${type}.${selection.name.value}`)) {
      return [{ ...scope, field: selection }];
    }
    to.scattered.push({ type, occurrence: { node: selection, conditions: [...scope.conditions, ...own] } });
    return [];
  });
}

/** Neighbours of one type share one inline fragment. */
function toSelections(fields: readonly PlainField[]): SelectionNode[] {
  const groups: { type: string | undefined; nodes: SelectionNode[] }[] = [];
  for (const { type, conditions, field } of fields) {
    const node = underConditions(field, conditions);
    const last = groups.at(-1);
    if (last && last.type === type) last.nodes.push(node);
    else groups.push({ type, nodes: [node] });
  }
  return groups.flatMap(({ type, nodes }) => (type === undefined ? nodes : [onType(type, nodes)]));
}

function typeConditionOf({ fragments }: CompileContext, selection: SelectionNode): string | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.typeCondition?.name.value;
  return fragments.get(selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : '')?.typeCondition
    .name.value;
}

function scatteredFields(
  context: CompileContext,
  scattered: readonly { type: string; occurrence: Occurrence }[],
): ScatteredEntityField[] {
  return [...new Set(scattered.map(({ type }) => type))].flatMap((type) => {
    const occurrences = scattered.filter((item) => item.type === type).map(({ occurrence }) => occurrence);
    return groupByKey(occurrences).map((field) => {
      const shape = context.schema.types.get(type)!.fields.get(field.name)!;
      return { type, presence: field.presence, plan: compileScatter(context, type, shape, field) };
    });
  });
}
