import { Kind, type ValueNode } from 'graphql';

/** The values of a request's variables by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** Whether a value is known only with a request. */
export function readsVariables(node: ValueNode): boolean {
  switch (node.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return node.values.some(readsVariables);
    case Kind.OBJECT:
      return node.fields.some(({ value }) => readsVariables(value));
    default:
      return false;
  }
}
