import {
  type ASTNode,
  type FragmentDefinitionNode,
  Kind,
  print,
  type SelectionNode,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { underConditions } from '../../syntax/conditions';
import type { Fragments } from '../../syntax/selection-fields';
import { onType, variableDefinition } from '../../syntax/syntax-nodes';
import type { PlannedOperation } from '../../transport/subgraph';
import { entitiesField, scatteredSelections } from './entities-plan';
import { type FirstForm, firstNode, type ScatterPlan } from './scatter-plan';
import type { RootField, ShardedOperationPlan } from './sharded-operation-plan';

/** What a shard is asked, in one text for all shards and requests; variables tell them apart. */
export interface ShardDocument {
  readonly planned: PlannedOperation;
  /** The client's variables in it. */
  readonly clientVariables: readonly string[];
}

/**
 * The name of the variable that turns a root field on for a shard. With several root fields in a document, each can be
 * asked of other shards; one document with switches keeps the shards' parse caches warm.
 */
export function switchOf(unit: number): string {
  return `_shard_on${unit}`;
}

export function isSwitched(plan: ShardedOperationPlan): boolean {
  return plan.fields.filter(({ kind }) => kind !== 'typename').length > 1;
}

/** The document of the first round. */
export function firstDocument(plan: ShardedOperationPlan, form: FirstForm): ShardDocument {
  const switched = isSwitched(plan);
  const own: VariableDefinitionNode[] = [];
  const selections = plan.fields.flatMap((field) => {
    const nodes = rootSelections(field, form, own);
    if (!switched || field.kind === 'entities' || nodes.length === 0) return nodes;
    own.push(variableDefinition(switchOf(field.unit), 'Boolean!', FALSE));
    return nodes.map((node) => underConditions(node, [{ variable: switchOf(field.unit), expected: true }]));
  });
  return buildDocument(plan, selections, own);
}

/** One connection asked by itself after the first round: for more rows or keys, for the rows at keys, or for its rows after all. */
export type LaterForm = 'refill' | 'withKeys' | 'atKeys' | 'withRows';

/** The document that asks one shard for one connection. */
export function laterDocument(
  plan: ShardedOperationPlan,
  scatter: ScatterPlan,
  form: LaterForm,
  entity?: { readonly type: string },
): ShardDocument {
  const node = scatter[form]!;
  if (!entity) return buildDocument(plan, [node], scatter.definitions);
  const definition = variableDefinition(LATER_REPRESENTATIONS, '[_Any!]!');
  const part = { alias: '_entities', variable: LATER_REPRESENTATIONS, definition, selections: [] };
  const field = entitiesField(part, [onType(entity.type, [node])]);
  return buildDocument(plan, [field], [definition, ...scatter.definitions]);
}

export const LATER_REPRESENTATIONS = '_shard_representations';

const FALSE = { kind: Kind.BOOLEAN, value: false } as const;

function rootSelections(field: RootField, form: FirstForm, own: VariableDefinitionNode[]): SelectionNode[] {
  switch (field.kind) {
    case 'typename':
      return [];
    case 'routed':
    case 'any':
      return [field.node];
    case 'scattered':
      own.push(...field.plan.definitions);
      return [firstNode(field.plan, form)];
    case 'entities':
      return entitiesSelections(field, form, own);
    default:
      return field satisfies never;
  }
}

function entitiesSelections(
  { plan }: RootField & { kind: 'entities' },
  form: FirstForm,
  own: VariableDefinitionNode[],
): SelectionNode[] {
  const { keyed, any, scattered } = plan;
  for (const part of [keyed, any, scattered]) if (part) own.push(part.definition);
  for (const { plan: scatter } of plan.fields) own.push(...scatter.definitions);
  const guarded = scatteredSelections(plan, form, (scatter, node) => {
    own.push(variableDefinition(scatter.switch, 'Boolean!', FALSE));
    return underConditions(node, [{ variable: scatter.switch, expected: true }]);
  });
  return [
    ...(keyed ? [entitiesField(keyed)] : []),
    ...(any ? [entitiesField(any)] : []),
    ...(scattered ? [entitiesField(scattered, guarded)] : []),
  ];
}

/** Keeps the fragments and the variables that the selections use. */
export function buildDocument(
  plan: ShardedOperationPlan,
  selections: readonly SelectionNode[],
  own: readonly VariableDefinitionNode[],
): ShardDocument {
  const used = usedFragments(selections, plan.fragments);
  const names = usedVariables([...selections, ...used]);
  const client = (plan.definition.variableDefinitions ?? []).filter(({ variable }) =>
    names.has(variable.name.value),
  );
  const definitions = [...client, ...own.filter(({ variable }) => names.has(variable.name.value))];
  const operation = {
    kind: Kind.OPERATION_DEFINITION,
    operation: plan.definition.operation,
    variableDefinitions: definitions,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  } as const;
  const text = print({ kind: Kind.DOCUMENT, definitions: [operation, ...used] });
  const isRepresentations = ({ type }: VariableDefinitionNode) => print(type) === '[_Any!]!';
  const nameOf = ({ variable }: VariableDefinitionNode) => variable.name.value;
  return {
    planned: {
      kind: plan.kind,
      document: stripIgnoredCharacters(text),
      variableNames: definitions.filter((node) => !isRepresentations(node)).map(nameOf),
      representationNames: definitions.filter(isRepresentations).map(nameOf),
    },
    clientVariables: client.map(nameOf),
  };
}

function usedFragments(nodes: readonly ASTNode[], fragments: Fragments): FragmentDefinitionNode[] {
  const used = new Set<FragmentDefinitionNode>();
  const add = (node: ASTNode) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(fragment)) return;
        used.add(fragment);
        add(fragment);
      },
    });
  nodes.forEach(add);
  return [...used];
}

function usedVariables(nodes: readonly ASTNode[]): Set<string> {
  const names = new Set<string>();
  for (const node of nodes) visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}
