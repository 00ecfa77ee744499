import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { PERSONAL_DIRECTIVE, type PersonalType, personalTypeOf } from './personal';

/** The object types of an executable schema that carry `@personal`. @throws Error for one of which nothing says of whom it tells */
export function personalObjectTypes(schema: GraphQLSchema): ReadonlyMap<GraphQLObjectType, PersonalType> {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType).filter(isPersonal);
  return new Map(types.map((type) => [type, personalTypeOf(type.name)]));
}

export function isPersonal({ astNode }: GraphQLObjectType): boolean {
  return astNode?.directives?.some(({ name }) => name.value === PERSONAL_DIRECTIVE.name) ?? false;
}
