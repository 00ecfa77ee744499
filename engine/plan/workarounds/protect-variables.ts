import {
  type DocumentNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
} from 'graphql';

const PREFIX = 'client_';

/** Names that plans give to the variables of entity fetches, and to those in place of literals. */
const PLANNED = /^(representations|__batch_reps_\d+|hub_literal_\d+)$/;

/**
 * The document with the client's variables renamed that are named as plans name theirs, or as what every object has.
 *
 * Planner defect: it does not keep the names of its own variables apart from the client's. May go when `variables.test.ts` ("named like
 * those of the plan do not collide with them") and `inherited-names.test.ts` ("name variables") pass without it.
 */
export function protectVariables(document: DocumentNode): DocumentNode {
  return visit(document, { Variable: protectVariable });
}

/** The values under the names of the protected document. */
export function protectValues(
  { variableDefinitions }: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (!variableDefinitions?.some(({ variable }) => isTaken(variable.name.value))) return values;
  const names = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [names.has(name) ? protectedName(name) : name, value]),
  );
}

/**
 * Definitions and values that graphql-js can coerce: it loses a variable named `__proto__`, so that one, with the others,
 * is renamed before.
 */
export function coercible(
  operation: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): {
  readonly definitions: readonly VariableDefinitionNode[];
  readonly values: Readonly<Record<string, unknown>>;
} {
  const definitions = operation.variableDefinitions ?? [];
  if (!definitions.some(({ variable }) => variable.name.value === '__proto__'))
    return { definitions, values };
  return {
    definitions: definitions.map((node) => visit(node, { Variable: protectVariable })),
    values: protectValues(operation, values),
  };
}

function protectVariable(node: VariableNode): VariableNode | undefined {
  const value = protectedName(node.name.value);
  return value === node.name.value ? undefined : { ...node, name: { ...node.name, value } };
}

function protectedName(name: string): string {
  return isTaken(name) ? PREFIX + name : name;
}

function isTaken(name: string): boolean {
  const own = name.replace(/^(client_)+/, '');
  return PLANNED.test(own) || own in Object.prototype;
}
