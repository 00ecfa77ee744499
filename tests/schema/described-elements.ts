import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeDefinitionNode,
} from 'graphql';

interface Described {
  readonly name: { readonly value: string };
  readonly description?: { readonly value: string } | undefined;
}

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);
const TYPE_DEFINITION = /TypeDefinition$/;

/** Elements of a schema without a description: `Type`, `Type.field`, `Type.field(argument:)`, `@directive(argument:)`. What fields of objects hold, their names may tell. */
export function undescribedElements(schema: DocumentNode): string[] {
  return [...describe(schema)]
    .filter(
      ([coordinate, text]) => !text?.trim() && !ROOTS.has(coordinate) && !isPlainField(schema, coordinate),
    )
    .map(([coordinate]) => coordinate);
}

/** Elements that two of the schemas describe in different words: of such a one composition keeps either text. */
export function describedDifferently(schemas: readonly DocumentNode[]): string[] {
  const texts = new Map<string, Set<string>>();
  for (const schema of schemas) {
    for (const [coordinate, text] of describe(schema)) {
      if (text === undefined) continue;
      texts.set(coordinate, (texts.get(coordinate) ?? new Set()).add(text));
    }
  }
  return [...texts].filter(([, found]) => found.size > 1).map(([coordinate]) => coordinate);
}

function describe(schema: DocumentNode): Map<string, string | undefined> {
  const texts = new Map<string, string | undefined>();
  const add = (coordinate: string, { description }: Described) => texts.set(coordinate, description?.value);
  for (const type of typesOf(schema)) {
    const name = type.name.value;
    add(name, type);
    if (type.kind === Kind.ENUM_TYPE_DEFINITION) {
      for (const value of type.values ?? []) add(`${name}.${value.name.value}`, value);
    }
    for (const field of fieldsOf(type)) {
      add(`${name}.${field.name.value}`, field);
      for (const argument of argumentsOf(field))
        add(`${name}.${field.name.value}(${argument.name.value}:)`, argument);
    }
  }
  for (const directive of schema.definitions) {
    if (directive.kind !== Kind.DIRECTIVE_DEFINITION) continue;
    const name = `@${directive.name.value}`;
    add(name, directive);
    for (const argument of directive.arguments ?? []) add(`${name}(${argument.name.value}:)`, argument);
  }
  return texts;
}

function isPlainField(schema: DocumentNode, coordinate: string): boolean {
  const [name] = coordinate.split('.');
  const isObject = typesOf(schema).some(
    (type) =>
      type.name.value === name &&
      (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION),
  );
  return isObject && !ROOTS.has(name!) && coordinate.includes('.') && !coordinate.includes('(');
}

function typesOf(schema: DocumentNode): TypeDefinitionNode[] {
  return schema.definitions.filter((node): node is TypeDefinitionNode => TYPE_DEFINITION.test(node.kind));
}

function fieldsOf(type: TypeDefinitionNode): readonly (FieldDefinitionNode | InputValueDefinitionNode)[] {
  return 'fields' in type ? (type.fields ?? []) : [];
}

function argumentsOf(
  field: FieldDefinitionNode | InputValueDefinitionNode,
): readonly InputValueDefinitionNode[] {
  return field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : [];
}
