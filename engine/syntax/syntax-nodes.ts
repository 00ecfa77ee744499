import {
  type ArgumentNode,
  type FieldNode,
  Kind,
  parseType,
  type SelectionNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

/** `alias: field { selections }` as a syntax node. */
export function fieldNode(
  field: string,
  options: { alias?: string; args?: readonly ArgumentNode[]; selections?: readonly SelectionNode[] } = {},
): FieldNode {
  const { alias, args, selections } = options;
  return {
    kind: Kind.FIELD,
    name: name(field),
    ...(alias !== undefined && alias !== field && { alias: name(alias) }),
    ...(args && { arguments: args }),
    ...(selections && { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
  };
}

export function variableNode(variable: string): ValueNode {
  return { kind: Kind.VARIABLE, name: name(variable) };
}

export function argumentNode(argument: string, value: ValueNode): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: name(argument), value };
}

export function onType(type: string, selections: readonly SelectionNode[]): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: name(type) },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

/** `$variable: type = default` as a syntax node. */
export function variableDefinition(
  variable: string,
  type: VariableDefinitionNode['type'] | string,
  defaultValue?: VariableDefinitionNode['defaultValue'],
): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: name(variable) },
    type: typeof type === 'string' ? parseType(type) : type,
    ...(defaultValue && { defaultValue }),
  };
}
