import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  stripIgnoredCharacters,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { QueryPlan } from '../nodes/query-plan';

/** An operation without what the planner would write in another way, and how to put that back. */
export interface HiddenLiterals {
  readonly document: DocumentNode;
  /** The plan with every literal, and every variable's default, as the client wrote it. */
  restore(plan: QueryPlan): QueryPlan;
}

/** No client's variable is named so (`protect-variables.ts`). */
const PREFIX = 'hub_literal_';

/**
 * Puts variables in place of literals that the planner rewrites (block strings, escapes, floats, the order of an object's
 * keys) or cannot read (large integers), and takes such defaults off variables.
 *
 * Planner defect: it writes literals anew, in its own way. May go when `literals.test.ts` ("arrives at every subgraph as written")
 * passes without it.
 *
 * @param document one valid operation with its fragments
 */
export function hideLiterals(document: DocumentNode, schema: GraphQLSchema): HiddenLiterals {
  const clients = variablesOf(document);
  const literals = new Map<
    string,
    { readonly value: ValueNode; readonly definition: VariableDefinitionNode }
  >();
  const names = new Map<string, string>();
  const types = new TypeInfo(schema);
  const hideValue = (value: ValueNode, type: string): ValueNode => {
    const text = `${type} ${print(value)}`;
    let name = names.get(text);
    if (name === undefined) {
      name = PREFIX + literals.size;
      names.set(text, name);
      const definition = {
        kind: Kind.VARIABLE_DEFINITION,
        variable: variableOf(name),
        type: parseType(type),
      } as const;
      literals.set(name, { value, definition });
    }
    return variableOf(name);
  };
  const hidden: DocumentNode = visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: ({ defaultValue, ...node }) =>
        defaultValue !== undefined && isRewritten(defaultValue) ? node : false,
      Directive: () => false,
      Argument: (node) => {
        const type = types.getInputType();
        if (!type || !isRewritten(node.value)) return undefined;
        return { ...node, value: hideValue(node.value, String(type)) };
      },
    }),
  );
  const definitions = [...literals.values()].map(({ definition }) => definition);
  return {
    document: definitions.length === 0 ? hidden : withDefinitions(hidden, definitions),
    restore: (plan) => (hidden === document ? plan : (restoreIn(plan, { clients, literals }) as QueryPlan)),
  };
}

/** Whether the planner may print the value otherwise than it was written, or fail to read it. */
function isRewritten(value: ValueNode): boolean {
  switch (value.kind) {
    case Kind.STRING:
      return value.block === true || !/^[ !#-[\]-~]*$/.test(value.value);
    case Kind.INT:
      return !/^(0|-?[1-9]\d{0,8})$/.test(value.value);
    case Kind.FLOAT:
      return true;
    case Kind.LIST:
      return value.values.some(isRewritten);
    case Kind.OBJECT:
      return value.fields.length > 1 || value.fields.some((field) => isRewritten(field.value));
    default:
      return false;
  }
}

interface Restored {
  readonly clients: ReadonlyMap<string, VariableDefinitionNode>;
  readonly literals: ReadonlyMap<string, { readonly value: ValueNode }>;
}

function restoreIn(node: unknown, restored: Restored): unknown {
  if (Array.isArray(node)) return node.map((item) => restoreIn(item, restored));
  if (typeof node !== 'object' || node === null) return node;
  const { document, ...others } = node as { readonly document?: DocumentNode };
  const entries = Object.entries(others).map(([key, value]) => [key, restoreIn(value, restored)]);
  const copy = Object.fromEntries(entries);
  return document === undefined ? copy : { ...copy, ...restoreOperation(document, restored) };
}

function restoreOperation(planned: DocumentNode, { clients, literals }: Restored) {
  const document: DocumentNode = visit(planned, {
    VariableDefinition: ({ variable }) => {
      const name = variable.name.value;
      return literals.has(name) ? null : (clients.get(name) ?? false);
    },
    Variable: ({ name }) => literals.get(name.value)?.value,
  });
  const used = new Set<string>();
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value) });
  const variableUsages = [...used].filter((name) => clients.has(name)).sort();
  const defined = variablesOf(document);
  const missing = variableUsages.filter((name) => !defined.has(name)).map((name) => clients.get(name)!);
  const whole = withDefinitions(document, missing);
  return { operation: stripIgnoredCharacters(print(whole)), document: whole, variableUsages };
}

function variablesOf(document: DocumentNode): Map<string, VariableDefinitionNode> {
  const definitions = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [],
  );
  return new Map(definitions.map((node) => [node.variable.name.value, node]));
}

function withDefinitions(document: DocumentNode, added: readonly VariableDefinitionNode[]): DocumentNode {
  if (added.length === 0) return document;
  return visit(document, {
    OperationDefinition: (node): OperationDefinitionNode => ({
      ...node,
      variableDefinitions: [...(node.variableDefinitions ?? []), ...added],
    }),
  });
}

function variableOf(name: string) {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
}
