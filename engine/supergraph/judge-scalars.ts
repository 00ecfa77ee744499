import { type GraphQLScalarType, type GraphQLSchema, isScalarType } from 'graphql';
import { valueOfLiteral } from '../../platform/json/exact-literals';
import { holdsExactNumbers, writeJson } from '../../platform/json/exact-number';

/** What a custom scalar takes, and refuses by throwing: a scalar of graphql-js, which has its name. */
export type ScalarDefinition = Pick<GraphQLScalarType, 'name' | 'parseValue' | 'parseLiteral'>;

/**
 * Lets these definitions refuse what clients give for the schema's own scalars of their names; a scalar without one takes
 * anything. What is taken goes on as it was written: what it means is for the subgraphs to read.
 */
export function judgeScalars(schema: GraphQLSchema, definitions: readonly ScalarDefinition[]): GraphQLSchema {
  for (const definition of definitions) {
    const type = schema.getType(definition.name);
    // Scalars that a library brings are shared by all schemas.
    if (!isScalarType(type) || !type.astNode) continue;
    type.parseValue = (value) =>
      definition.parseValue(withPlainNumbers(value)) === undefined ? undefined : value;
    type.parseLiteral = (node, variables) =>
      definition.parseLiteral(node, variables) === undefined ? undefined : valueOfLiteral(node, variables);
  }
  return schema;
}

function withPlainNumbers(value: unknown): unknown {
  return holdsExactNumbers(value) ? JSON.parse(writeJson(value)) : value;
}
