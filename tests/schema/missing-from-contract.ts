import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  type TypeDefinitionNode,
} from 'graphql';

/**
 * What a contract declares and an emitted schema does not have in the same form: `Type`, `Type.field` or `@directive`.
 * An emitted schema may hold more, arguments that need not be given among it, and say more of who may see it,
 * what it costs, which subgraphs answer it, what of it tells of a person and what else it requires of other subgraphs; an entity
 * that is known by its key alone may gain fields.
 */
export function missingFromContract(contract: DocumentNode, emitted: DocumentNode): string[] {
  const known = argumentsOf(contract);
  const have = describe(emitted, known);
  return [...describe(contract, known)]
    .filter(([name, form]) => {
      const found = have.get(name);
      return found !== form && found !== form.replace(', resolvable: false', '');
    })
    .map(([name]) => name);
}

const NO_PART_OF_THE_FORM =
  /^@(authenticated|requiresScopes|policy|cost|listSize|shareable|personal|requires)\b/;

/** What a field requires of other subgraphs, as paths: it may require more. */
function requiredPaths({ directives = [] }: FieldDefinitionNode | InputValueDefinitionNode): string[] {
  return directives
    .filter(({ name }) => name.value === 'requires')
    .flatMap(({ arguments: given = [] }) => given)
    .flatMap(({ value }) => (value.kind === Kind.STRING ? pathsOf(value.value) : []));
}

function pathsOf(selection: string): string[] {
  const paths: string[] = [];
  const document = parse(`{ ${selection} }`);
  const walk = (set: SelectionSetNode, above: string) => {
    for (const field of set.selections) {
      if (field.kind !== Kind.FIELD) continue;
      const path = `${above}${field.name.value}`;
      if (field.selectionSet === undefined) paths.push(path);
      else walk(field.selectionSet, `${path}.`);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, '');
  }
  return paths;
}

/** Each part of a schema by its coordinate, in a form that is equal exactly when the part is. Descriptions do not count. */
function describe(document: DocumentNode, known: ReadonlySet<string>): Map<string, string> {
  const parts = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) {
      parts.set(
        `@${definition.name.value}`,
        print({ ...definition, description: undefined }).replace(/\s+/g, ' '),
      );
    } else if ('name' in definition && definition.name && definition.kind.endsWith('TypeDefinition')) {
      describeType(definition as TypeDefinitionNode, parts, known);
    }
  }
  return parts;
}

function describeType(
  type: TypeDefinitionNode,
  parts: Map<string, string>,
  known: ReadonlySet<string>,
): void {
  const name = type.name.value;
  // A root type is only the list of its fields.
  if (!['Query', 'Mutation', 'Subscription'].includes(name))
    parts.set(name, `${type.kind} ${directivesOf(type)}`);
  if (type.kind === Kind.ENUM_TYPE_DEFINITION) {
    for (const value of type.values ?? []) parts.set(`${name}.${value.name.value}`, directivesOf(value));
  }
  if (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
    for (const field of type.fields ?? []) {
      const coordinate = `${name}.${field.name.value}`;
      parts.set(
        coordinate,
        formOf(field, (argument) => known.has(`${coordinate}.${argument}`)),
      );
      for (const path of requiredPaths(field)) parts.set(`${coordinate} requires ${path}`, '');
    }
  }
}

/** `Type.field.argument` of every argument of a contract. */
function argumentsOf(contract: DocumentNode): ReadonlySet<string> {
  return new Set(
    contract.definitions.flatMap((type) =>
      type.kind !== Kind.OBJECT_TYPE_DEFINITION
        ? []
        : (type.fields ?? []).flatMap((field) =>
            (field.arguments ?? []).map(
              (argument) => `${type.name.value}.${field.name.value}.${argument.name.value}`,
            ),
          ),
    ),
  );
}

function mustBeGiven({ type, defaultValue }: InputValueDefinitionNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;
}

function formOf(
  field: FieldDefinitionNode | InputValueDefinitionNode,
  isKnown: (argument: string) => boolean,
): string {
  const given = field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : [];
  const inputs = given
    .filter((argument) => isKnown(argument.name.value) || mustBeGiven(argument))
    .map((argument) => `${argument.name.value}${formOf(argument, isKnown)}`)
    .sort();
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
    .filter((directive) => !NO_PART_OF_THE_FORM.test(directive))
    .sort()
    .join(' ');
}
