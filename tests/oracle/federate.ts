import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { federated } from '../engine/harness/federated';
import { fieldResolver, rootResolver, type WorldContext } from './resolve-field';
import type { Entity, Read, Universe, World } from './universe';

const REPRESENTATION = Symbol('representation');

type Representation = Record<string, any>;

interface TypeFacts {
  keys: SelectionSetNode[];
  requiring: Set<string>;
}

/** The executable schema of one subgraph of the universe, answering from `current().world`. */
export function makeSubgraphSchema(
  universe: Universe,
  name: string,
  current: () => WorldContext,
): GraphQLSchema {
  const document = parse(federated(universe.subgraphs[name]!));
  const facts = collectFacts(document);
  const overridden = collectOverridden(universe, name);
  const references = [...facts].filter(([, { keys }]) => keys.length > 0);
  const schema = buildSubgraphSchema({
    typeDefs: document,
    resolvers: Object.fromEntries(
      references.map(([type, { keys }]) => [type, reference(type, keys, current)]),
    ),
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name === '_service' || field.name === '_entities') continue;
      const resolve = resolverOf(universe, type.name, field.name, facts.get(type.name));
      field.resolve = overridden.has(`${type.name}.${field.name}`)
        ? refuseOverridden
        : (source, args, _context, info) => resolve(source, args, current(), info);
    }
  }
  return schema;
}

function resolverOf(universe: Universe, type: string, field: string, facts: TypeFacts | undefined) {
  if (universe.roots[type] !== undefined) return rootResolver(universe, type, field);
  const requires = facts?.requiring.has(field) ?? false;
  return fieldResolver(universe, type, field, (source) =>
    requires ? readRepresentation(source) : readOwn(source),
  );
}

function readOwn(source: Entity): Read {
  return (field) => source[field];
}

function readRepresentation(source: Entity): Read {
  const representation: Representation | undefined = source[REPRESENTATION as unknown as string];
  return (field) => {
    if (representation === undefined)
      throw new GraphQLError(`asked for a requiring field without representation`);
    if (!(field in representation)) throw new GraphQLError(`representation lacks ${field}`);
    return representation[field];
  };
}

function refuseOverridden(): never {
  throw new GraphQLError('asked for a field that another subgraph overrides');
}

function reference(type: string, keys: readonly SelectionSetNode[], current: () => WorldContext) {
  return {
    __resolveReference: (representation: Representation) => {
      const entity = findEntity(current().world, type, keys, representation);
      return entity === undefined ? null : { ...entity, [REPRESENTATION]: representation };
    },
  };
}

function findEntity(
  world: World,
  type: string,
  keys: readonly SelectionSetNode[],
  representation: Representation,
) {
  const key = keys.find((selectionSet) => holds(representation, selectionSet));
  if (key === undefined) throw new GraphQLError(`representation of ${type} has no key`);
  return world[type]?.find((entity) => matches(entity, representation, key));
}

/** Whether the representation has every field of the key. */
function holds(representation: Representation, key: SelectionSetNode): boolean {
  return key.selections.every((selection) => {
    if (selection.kind !== Kind.FIELD) return true;
    const value = representation[selection.name.value];
    if (value === undefined || value === null) return false;
    if (selection.selectionSet === undefined) return true;
    return [value].flat().every((item) => holds(item, selection.selectionSet!));
  });
}

function matches(entity: any, representation: any, key: SelectionSetNode): boolean {
  return key.selections.every((selection) => {
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return true;
    const own = entity?.[selection.name.value];
    const sent = representation[selection.name.value];
    if (selection.selectionSet === undefined) return own === sent;
    const owns = [own].flat();
    const sents = [sent].flat();
    return (
      owns.length === sents.length &&
      sents.every((item, at) => matches(owns[at], item, selection.selectionSet!))
    );
  });
}

function collectFacts(document: DocumentNode): Map<string, TypeFacts> {
  const facts = new Map<string, TypeFacts>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    const keys = (definition.directives ?? [])
      .filter(isNamed('key'))
      .map((key) => fieldSet(stringArgument(key, 'fields')!));
    const requiring = (definition.fields ?? []).filter((field) =>
      field.directives?.some(isNamed('requires')),
    );
    facts.set(definition.name.value, { keys, requiring: new Set(requiring.map(({ name }) => name.value)) });
  }
  return facts;
}

/** `Type.field` of this subgraph that another one has taken over with `@override` (without a label). */
function collectOverridden(universe: Universe, name: string): Set<string> {
  const coordinates = new Set<string>();
  for (const sdl of Object.values(universe.subgraphs)) {
    for (const definition of parse(sdl).definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION)
        continue;
      for (const field of definition.fields ?? []) {
        if (overriddenFrom(field) === name) coordinates.add(`${definition.name.value}.${field.name.value}`);
      }
    }
  }
  return coordinates;
}

function overriddenFrom(field: FieldDefinitionNode): string | undefined {
  const directive = field.directives?.find(isNamed('override'));
  if (directive === undefined || stringArgument(directive, 'label') !== undefined) return undefined;
  return stringArgument(directive, 'from');
}

function isNamed(name: string) {
  return (directive: ConstDirectiveNode) => directive.name.value === name;
}

function stringArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function fieldSet(fields: string): SelectionSetNode {
  const definition = parse(`{ ${fields} }`).definitions[0]!;
  if (definition.kind !== Kind.OPERATION_DEFINITION) throw new Error('not a field set');
  return definition.selectionSet;
}
