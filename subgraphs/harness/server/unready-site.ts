import { DatabaseUnavailableError } from '../../../platform/errors/errors';
import { sendError } from '../../../platform/http/error-answer';
import { healthRoutes, type Readiness } from './health';
import type { SubgraphSite } from './subgraph-site';

/** Stands for a subgraph whose database cannot be served yet: it answers as one whose database is down. */
export function unreadySite(name: string, cause: unknown): SubgraphSite {
  const readiness = async (): Promise<Readiness> => ({ status: 'unready', database: false });
  return {
    routes: {
      '/graphql': (_request, response) =>
        sendError(response, new DatabaseUnavailableError(cause), { fallbackStatus: 503 }),
      ...healthRoutes(readiness),
    },
    upgrades: {
      '/graphql': (_request, socket) =>
        socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\ncontent-length: 0\r\n\r\n'),
    },
    servedDistrict: () => name,
    readiness,
    answer: async () => ({
      status: 503,
      text: JSON.stringify({ errors: [new DatabaseUnavailableError(cause)] }),
    }),
    endStreams: async () => undefined,
  };
}
