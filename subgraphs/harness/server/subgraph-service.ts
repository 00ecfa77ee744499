import type { GraphQLSchema } from 'graphql';
import { createHttpServer } from '../../../platform/http/http-server';
import { createLogger } from '../../../platform/logging/logger';
import { Lifecycle } from '../../../platform/process/lifecycle';
import type { Service } from '../../../platform/process/service';
import type { ServiceConfig } from '../settings/service-config';
import { createCommons, createSubgraphSite, type SubgraphParts } from './subgraph-site';

export interface SubgraphServiceParts<Loaders> extends SubgraphParts<Loaders> {
  readonly buildSchema: () => Promise<GraphQLSchema>;
}

/**
 * A subgraph over one database as a process serves it. Acquires everything it needs: database, schema, GraphQL server. Nothing
 * stays open when it fails half-way.
 */
export async function createSubgraphService<Loaders>(
  config: ServiceConfig,
  { buildSchema, ...parts }: SubgraphServiceParts<Loaders>,
): Promise<Service> {
  const lifecycle = new Lifecycle();
  return lifecycle.guard(async () => {
    const commons = await createCommons(config, buildSchema);
    const site = await createSubgraphSite(config, parts, { commons, lifecycle });
    const { host, port, timeouts, logLevel } = config;
    const http = createHttpServer({
      host,
      port,
      timeouts,
      logger: createLogger(parts.name, logLevel),
      ...site,
    });
    lifecycle.onRelease(() => http.stop());
    lifecycle.onRelease(() => site.endStreams());
    return { start: () => lifecycle.guard(() => http.start()), stop: () => lifecycle.release() };
  });
}
