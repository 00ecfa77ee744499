import type { RouteHandler } from '../../platform/http/http-server';
import { projectFile } from '../../platform/settings/project-file';
import { createGraphiqlPage, serveGraphiqlAsset, wantsGraphiql } from './graphiql-route';

/** Routes with GraphiQL beside them: a browser that opens `/graphql` gets its page. */
export function withGraphiql(routes: Record<'/graphql', RouteHandler>): Record<string, RouteHandler> {
  const page = createGraphiqlPage(projectFile('schema', 'operations'));
  const graphql: RouteHandler = (request, response) =>
    (wantsGraphiql(request) ? page : routes['/graphql'])(request, response);
  return { ...routes, '/': graphql, '/graphql': graphql, '/graphiql/*': serveGraphiqlAsset };
}
