import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLOutputType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import { fieldResolver, readWorld, rootResolver, type WorldContext } from './resolve-field';
import type { Entity, Universe, World } from './universe';

export interface Monolith {
  readonly schema: GraphQLSchema;
  answer(world: World, query: string, variables: Record<string, unknown>): Promise<ExecutionResult>;
}

/** One schema without federation over the whole world, executed by graphql-js. */
export function makeMonolith(universe: Universe, publicSdl: string): Monolith {
  const schema = buildSchema(publicSdl);
  addResolvers(schema, universe, schema);
  return { schema, answer: answerBy(schema) };
}

/**
 * The same where every output type is nullable: nothing is hidden by a null above it, so its errors are all that may
 * be reported at all.
 */
export function makeNullableMonolith(universe: Universe, publicSdl: string): Monolith {
  const strict = buildSchema(publicSdl);
  const document = visit(parse(publicSdl), {
    FieldDefinition: (node) => ({ ...node, type: parseNullable(print(node.type)) }),
  });
  const schema = buildSchema(print(document));
  addResolvers(schema, universe, strict);
  return { schema, answer: answerBy(schema) };
}

function parseNullable(type: string) {
  const document = parse(`type T { f: ${type.replaceAll('!', '')} }`);
  const definition = document.definitions[0]!;
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error('not an object type');
  return definition.fields![0]!.type;
}

function answerBy(schema: GraphQLSchema): Monolith['answer'] {
  return async (world, query, variables) =>
    execute({ schema, document: parse(query), variableValues: variables, contextValue: { world } });
}

function addResolvers(schema: GraphQLSchema, universe: Universe, strict: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const returnTypeOf = () => strictType(strict, type.name, field.name);
      const read = (source: Entity, { world }: WorldContext) => readWorld(universe, source, world);
      const isRoot = universe.roots[type.name] !== undefined;
      field.resolve = isRoot
        ? rootResolver(universe, type.name, field.name, returnTypeOf)
        : fieldResolver(universe, type.name, field.name, read, returnTypeOf);
    }
  }
}

function strictType(schema: GraphQLSchema, type: string, field: string): GraphQLOutputType {
  const parent = schema.getType(type);
  if (!isObjectType(parent)) throw new Error(`${type} is no object type`);
  return parent.getFields()[field]!.type;
}
