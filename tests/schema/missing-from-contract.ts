import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  print,
  type TypeDefinitionNode,
} from 'graphql';

/**
 * What a contract declares and an emitted schema does not have in the same form: `Type`, `Type.field` or `@directive`.
 * An emitted schema may hold more.
 */
export function missingFromContract(contract: DocumentNode, emitted: DocumentNode): string[] {
  const have = describe(emitted);
  return [...describe(contract)].filter(([name, form]) => have.get(name) !== form).map(([name]) => name);
}

/** Each part of a schema by its coordinate, in a form that is equal exactly when the part is. Descriptions do not count. */
function describe(document: DocumentNode): Map<string, string> {
  const parts = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) {
      parts.set(
        `@${definition.name.value}`,
        print({ ...definition, description: undefined }).replace(/\s+/g, ' '),
      );
    } else if ('name' in definition && definition.name && definition.kind.endsWith('TypeDefinition')) {
      describeType(definition as TypeDefinitionNode, parts);
    }
  }
  return parts;
}

function describeType(type: TypeDefinitionNode, parts: Map<string, string>): void {
  const name = type.name.value;
  // A root type is only the list of its fields.
  if (!['Query', 'Mutation', 'Subscription'].includes(name))
    parts.set(name, `${type.kind} ${directivesOf(type)}`);
  if (type.kind === Kind.ENUM_TYPE_DEFINITION) {
    for (const value of type.values ?? []) parts.set(`${name}.${value.name.value}`, directivesOf(value));
  }
  if (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
    for (const field of type.fields ?? []) parts.set(`${name}.${field.name.value}`, formOf(field));
  }
}

function formOf(field: FieldDefinitionNode | InputValueDefinitionNode): string {
  const given = field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : [];
  const inputs = given.map((argument) => `${argument.name.value}${formOf(argument)}`).sort();
  const fallback = 'defaultValue' in field && field.defaultValue ? ` = ${print(field.defaultValue)}` : '';
  return `(${inputs.join(', ')}): ${print(field.type)}${fallback} ${directivesOf(field)}`;
}

function directivesOf({
  directives = [],
}: {
  readonly directives?: readonly Parameters<typeof print>[0][];
}): string {
  return directives
    .map((directive) => print(directive))
    .sort()
    .join(' ');
}
