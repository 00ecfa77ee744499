import {
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect';
import type { Place } from './query-plan';

interface Resolved extends Pick<Place, 'field'> {
  readonly schema: GraphQLSchema;
  readonly value: unknown;
}

/**
 * The object type that an abstract type's resolver names.
 * @throws GraphQLError as graphql-js words it
 */
export function validRuntimeType(
  name: unknown,
  abstract: GraphQLAbstractType,
  { field, schema, value }: Resolved,
): GraphQLObjectType {
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(type) && schema.isSubType(abstract, type)) return type;
  const { parentType, definition, nodes } = field;
  const place = `"${parentType.name}.${definition.name}"`;
  const beginning = `Abstract type "${abstract.name}"`;
  const at = (message: string) => new GraphQLError(message, { nodes });
  if (name === null || name === undefined)
    throw at(
      `${beginning} must resolve to an Object type at runtime for field ${place}. Either the "${abstract.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
    );
  if (isObjectType(name))
    throw new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    );
  if (typeof name !== 'string')
    throw at(
      `${beginning} must resolve to an Object type at runtime for field ${place} with value ${inspect(value)}, received "${inspect(name)}".`,
    );
  if (type === undefined)
    throw at(`${beginning} was resolved to a type "${name}" that does not exist inside the schema.`);
  if (!isObjectType(type)) throw at(`${beginning} was resolved to a non-object type "${name}".`);
  throw at(`Runtime Object type "${type.name}" is not a possible type for "${abstract.name}".`);
}
