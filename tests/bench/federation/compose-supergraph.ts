import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { SUBGRAPHS } from './subgraph-definitions';

/** The supergraph of the four subgraphs, each at `<url>/<name>`. */
export function composeSupergraph(url: string): { supergraphSdl: string; publicSdl: string } {
  const result = composeServices(
    SUBGRAPHS.map(({ name, typeDefs }) => ({ name, typeDefs: parse(typeDefs), url: `${url}/${name}` })),
  );
  assertCompositionSuccess(result);
  return { supergraphSdl: result.supergraphSdl, publicSdl: result.publicSdl! };
}
