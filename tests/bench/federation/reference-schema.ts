import { buildSchema, graphqlSync } from 'graphql';
import { findPage } from './catalogue';

/** Answers as one unfederated graphql-js schema gives them: what every contender must answer. */
export function createReference(
  publicSdl: string,
): (source: string, variables: Record<string, unknown>) => unknown {
  const schema = buildSchema(publicSdl);
  const rootValue = {
    users: ({ page }: { page: number }) => findPage(page).users,
    topProducts: ({ page, first }: { page: number; first: number }) =>
      findPage(page).products.slice(0, first),
  };
  return (source, variables) => graphqlSync({ schema, source, rootValue, variableValues: variables });
}
