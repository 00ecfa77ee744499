import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { districtSdl } from '../district/district-schema';
import { FORMEDLING } from '../formedling/schema';
import { emitSdl } from '../harness/schema/subgraph-schema';
import { REPORTING } from '../reporting/schema';
import { clientSchema } from './client-schema';
import { emitOperationsManifest } from './operations-manifest';

/** File name in `schema/` → content. */
export type EmittedSchema = Readonly<Record<string, string>>;

/** Where the parts listen when each is started alone; the district's instances are in `districts.json`. */
const DEVELOPMENT_URLS = {
  district: 'http://127.0.0.1:4101/graphql',
  formedling: 'http://127.0.0.1:4001/graphql',
  reporting: 'http://127.0.0.1:4002/graphql',
};

/**
 * The subgraphs' SDL as their code declares it, the supergraph composed from it, what clients see of that, and the manifest of
 * the operations.
 * @throws Error listing what does not compose
 */
export async function emitSchema(): Promise<EmittedSchema> {
  const subgraphs = {
    district: await districtSdl(),
    formedling: await emitSdl(FORMEDLING),
    reporting: await emitSdl(REPORTING),
  };
  const supergraph = compose(subgraphs);
  return {
    ...Object.fromEntries(Object.entries(subgraphs).map(([name, sdl]) => [`${name}.graphql`, sdl])),
    'supergraph.graphql': supergraph,
    'client.graphql': clientSchema(supergraph),
    'operations.json': emitOperationsManifest(),
  };
}

function compose(subgraphs: Record<keyof typeof DEVELOPMENT_URLS, string>): string {
  const result = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      url: DEVELOPMENT_URLS[name as keyof typeof DEVELOPMENT_URLS],
      typeDefs: parse(sdl),
    })),
  );
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return `${result.supergraphSdl.trim()}\n`;
}
