import { type GraphQLField, getNamedType } from 'graphql';
import { argumentText } from './argument-literals';
import type { MatrixHub } from './matrix-hub';

/** One operation for each list of `Query`: a page, its edges and what is counted beside it. */
export function connectionQueries({ schema, world }: MatrixHub, first: number): Record<string, string> {
  const fields = Object.values(schema.getQueryType()!.getFields()).filter(isConnection);
  return Object.fromEntries(
    fields.map((field) => {
      const given = argumentText('Query', field, world.values).slice(1, -1);
      const text = [given, `first: ${first}`].filter(Boolean).join(', ');
      const selection = 'edges { cursor } nodes { __typename } totalCount pageInfo { hasNextPage endCursor }';
      return [field.name, `{ ${field.name}(${text}) { ${selection} } }`];
    }),
  );
}

function isConnection({ type }: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(type).name.endsWith('Connection');
}
