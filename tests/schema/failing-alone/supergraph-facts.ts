import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  type TypeNode,
} from 'graphql';

/** A field of an object type of a supergraph, and whether it may be null. */
export interface FieldFacts {
  readonly type: ObjectTypeDefinitionNode;
  readonly field: FieldDefinitionNode;
  /** The object type that it leads to. */
  readonly target: ObjectTypeDefinitionNode | undefined;
}

const ROOTS = ['Query', 'Mutation'];

export const nameOf = ({ type, field }: FieldFacts) => `${type.name.value}.${field.name.value}`;
export const isRoot = ({ type }: FieldFacts) => ROOTS.includes(type.name.value);
export const isStrict = ({ field }: FieldFacts) => field.type.kind === Kind.NON_NULL_TYPE;

/** All fields of object types that clients see, those of subscriptions left out: each has one root. */
export function fieldsOf(document: DocumentNode): FieldFacts[] {
  const types = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  return [...types.values()]
    .filter(({ name }) => name.value !== 'Subscription')
    .flatMap((type) =>
      (type.fields ?? [])
        .filter(({ directives = [] }) => directives.every(({ name }) => name.value !== 'inaccessible'))
        .map((field) => ({ type, field, target: types.get(namedType(field.type)) })),
    );
}

/** Whether nothing below the field can make null more than it: it may be null, and if it is a list, so may each item. */
export function isolates({ field: { type } }: FieldFacts): boolean {
  return !print(type).includes('!');
}

/** The subgraphs that resolve a field. */
export function graphsOf({ type, field }: FieldFacts): string[] {
  const joined = joinsOf(field.directives, 'join__field').filter(({ external }) => external !== 'true');
  const named = joined.flatMap(({ graph }) => graph ?? []);
  return named.length > 0
    ? named
    : joinsOf(type.directives, 'join__type').flatMap(({ graph }) => graph ?? []);
}

/** What a field asks of its reader: its own access directives and those of the type that it leads to. */
export function demandsOf({ field, target }: Pick<FieldFacts, 'field' | 'target'>): Set<string> {
  return new Set([...accessOf(field.directives), ...accessOf(target?.directives)]);
}

/** What whoever has been given an object of the type has been asked for by it. */
export function demandsOfType(type: ObjectTypeDefinitionNode): Set<string> {
  return new Set(accessOf(type.directives));
}

/** Whether each reader who meets one of the demands meets this one, too. */
export function isMetBy(demand: string, met: ReadonlySet<string>): boolean {
  if (met.has(demand)) return true;
  const wanted = alternativesOf(demand);
  return [...met].some((other) =>
    alternativesOf(other)?.every((given) =>
      wanted?.some((scopes) => scopes.every((scope) => given.includes(scope))),
    ),
  );
}

/** The sets of scopes of `@requiresScopes`, of which one suffices. */
function alternativesOf(demand: string): string[][] | undefined {
  const [, scopes] = /^@requiresScopes\(scopes: (.*)\)$/.exec(demand) ?? [];
  return scopes === undefined ? undefined : JSON.parse(scopes);
}

function accessOf(directives: readonly ConstDirectiveNode[] = []): string[] {
  return directives.filter(({ name }) => ['requiresScopes', 'policy'].includes(name.value)).map(print);
}

function joinsOf(directives: readonly ConstDirectiveNode[] = [], name: string): Record<string, string>[] {
  return directives
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map((argument) => [argument.name.value, print(argument.value)])),
    );
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
