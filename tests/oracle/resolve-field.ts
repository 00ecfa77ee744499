import {
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type Entity, FAULT, type Read, type Universe, type World } from './universe';

export interface WorldContext {
  readonly world: World;
}

/** The type that decides where a null is an error: the declared one, or its stricter original. */
type ReturnTypeOf = (declared: GraphQLOutputType) => GraphQLOutputType;

/** The resolver of a root field: the universe's function over the world of the context. */
export function rootResolver(
  universe: Universe,
  type: string,
  field: string,
  returnTypeOf: ReturnTypeOf = (declared) => declared,
): GraphQLFieldResolver<unknown, WorldContext> {
  const root = universe.roots[type]?.[field];
  if (root === undefined) throw new Error(`${universe.name} has no root for ${type}.${field}`);
  return (_source, args, context, info) => complete(root(context.world, args), returnTypeOf(info.returnType));
}

/** The resolver of any other field: its computed value, or the entity's own. */
export function fieldResolver(
  universe: Universe,
  type: string,
  field: string,
  readFor: (source: Entity, context: WorldContext) => Read,
  returnTypeOf: ReturnTypeOf = (declared) => declared,
): GraphQLFieldResolver<Entity, WorldContext> {
  return (source, args, context, info) => {
    const computed = findComputed(universe, source.__typename, type, field);
    const value = computed ? computed(readFor(source, context), args, source, context.world) : source[field];
    return complete(value, returnTypeOf(info.returnType));
  };
}

/** Reads a field of the entity as the unfederated schema answers it. */
export function readWorld(universe: Universe, source: Entity, world: World): Read {
  return (field, args = {}) => {
    const computed = findComputed(universe, source.__typename, source.__typename, field);
    return computed ? computed(readWorld(universe, source, world), args, source, world) : source[field];
  };
}

function findComputed(universe: Universe, runtimeType: string, declaredType: string, field: string) {
  return universe.computed?.[`${runtimeType}.${field}`] ?? universe.computed?.[`${declaredType}.${field}`];
}

/**
 * Turns faults, and nulls at non-null positions, into errors at their own position; graphql-js then nulls what the
 * types of the executed schema demand.
 */
export function complete(value: unknown, type: GraphQLOutputType): unknown {
  if (value === FAULT) return new GraphQLError('fault');
  if (isNonNullType(type)) {
    const inner = complete(value, type.ofType);
    return inner ?? new GraphQLError('null at a non-null position');
  }
  if (isListType(type) && Array.isArray(value)) return value.map((item) => complete(item, type.ofType));
  return value ?? null;
}
