import { type DocumentNode, type OperationDefinitionNode, visit } from 'graphql';

const PREFIX = 'client_';

/** Names that plans give to the variables of entity fetches. */
const PLANNED = /^(client_)*(representations|__batch_reps_\d+)$/;

/** The document with the client's variables renamed that are named as plans name theirs. */
export function protectVariables(document: DocumentNode): DocumentNode {
  return visit(document, {
    Variable: (node) => {
      const name = protectedName(node.name.value);
      return name === node.name.value ? undefined : { ...node, name: { ...node.name, value: name } };
    },
  });
}

/** The values under the names of the protected document. */
export function protectValues(
  { variableDefinitions }: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (!variableDefinitions?.some(({ variable }) => PLANNED.test(variable.name.value))) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [protectedName(name), value]));
}

function protectedName(name: string): string {
  return PLANNED.test(name) ? PREFIX + name : name;
}
