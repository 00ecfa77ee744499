import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { linkedSpecs } from './linked-specs';

/** The specification's URL without host and version: `https://…/access-log/v1.0`. */
const SPEC_IDENTITY = /\/access-log$/;

/**
 * The object types of a supergraph that tell of a person (`@personal`). Their subgraphs record each reading with its reader,
 * so an answer that holds one is nobody's but the reader's.
 */
export function personalTypesOf(supergraph: DocumentNode): ReadonlySet<string> {
  const spec = linkedSpecs(supergraph).find(({ identity }) => SPEC_IDENTITY.test(identity));
  if (spec === undefined) return new Set();
  const mark = spec.imports.get('@personal') ?? `${spec.name}__personal`;
  const marked = supergraph.definitions.flatMap((definition) =>
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    definition.directives?.some(({ name }) => name.value === mark)
      ? [definition.name.value]
      : [],
  );
  return new Set(marked);
}

/** Whether a document selects a field whose value is, or may be, of a personal type. */
export function readsPersonalData(
  schema: GraphQLSchema,
  personalTypes: ReadonlySet<string>,
  document: DocumentNode,
): boolean {
  if (personalTypes.size === 0) return false;
  const isPersonal = (type: GraphQLNamedType): boolean =>
    personalTypes.has(type.name) || (isAbstractType(type) && schema.getPossibleTypes(type).some(isPersonal));
  const types = new TypeInfo(schema);
  let found = false;
  const Field = () => {
    const type = getNamedType(types.getType());
    if (type && isPersonal(type)) found = true;
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return found;
}
