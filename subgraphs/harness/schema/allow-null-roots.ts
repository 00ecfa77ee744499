import { type GraphQLSchema, getNullableType } from 'graphql';

/**
 * Lets every field of `Query` and `Mutation` be null, whatever its resolver declares: one that fails is null with its error,
 * and the answers of the others, which tell what other mutations have done, stand. A subscription has one root field only.
 */
export function allowNullRoots(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) field.type = getNullableType(field.type);
  }
}
