import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isNonNullType,
} from 'graphql';

type RootField = GraphQLField<unknown, unknown>;

/**
 * Lets every field of `Query` and `Mutation` be null, whatever its resolver declares: one that fails is null with its error,
 * and the answers of the others, which tell what other mutations have done, stand. A resolver that declares a value and gives
 * none has failed. A subscription has one root field only.
 */
export function allowNullRoots(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (!isNonNullType(field.type)) continue;
      field.resolve = requireValue(field, `${root!.name}.${field.name}`);
      field.type = field.type.ofType;
    }
  }
}

function requireValue(
  { resolve = defaultFieldResolver }: RootField,
  coordinate: string,
): GraphQLFieldResolver<unknown, unknown> {
  return async (...given) => {
    const value: unknown = await resolve(...given);
    if (value === null || value === undefined) throw new Error(`${coordinate} has been resolved to nothing.`);
    return value;
  };
}
