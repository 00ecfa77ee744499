import type { GraphQLSchema } from 'graphql';
import type { Lifecycle } from '../../../platform/process/lifecycle';
import type { Service } from '../../../platform/process/service';
import type { ServiceConfig } from '../settings/service-config';
import { createSubgraphHost } from './subgraph-host';
import { createCommons, createSubgraphSite, type SubgraphParts } from './subgraph-site';

export interface SubgraphServiceParts<Loaders> extends SubgraphParts<Loaders> {
  readonly buildSchema: () => Promise<GraphQLSchema>;
}

/**
 * A subgraph over one database as a process serves it: a host of one. Acquires everything it needs: database, schema, GraphQL
 * server. Nothing stays open when it fails half-way.
 */
export async function createSubgraphService<Loaders>(
  config: ServiceConfig,
  { buildSchema, ...parts }: SubgraphServiceParts<Loaders>,
): Promise<Service> {
  const { name } = parts;
  const commons = await createCommons(config, buildSchema);
  const create = (lifecycle: Lifecycle) => createSubgraphSite(config, parts, { commons, lifecycle });
  return createSubgraphHost({ ...config, name }, [{ name, create }]);
}
