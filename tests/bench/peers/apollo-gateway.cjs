/** `@apollo/gateway` under Apollo Server, behind the HTTP server and route that our gateway uses. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { ApolloGateway } = require('@apollo/gateway');
const { ApolloServer } = require('@apollo/server');

async function main() {
  const platform = join(process.env.DIST, 'platform');
  const { createHttpServer, sendJson } = require(join(platform, 'http/http-server'));
  const { createApolloRoute } = require(join(platform, 'graphql/apollo-route'));
  const { createLogger } = require(join(platform, 'logging/logger'));
  const logger = createLogger('apollo-gateway', 'error');
  const gateway = new ApolloGateway({ supergraphSdl: readFileSync(process.env.SUPERGRAPH, 'utf8'), logger });
  const server = new ApolloServer({ gateway, logger, stopOnTerminationSignals: false });
  await server.start();
  const route = createApolloRoute({ server, context: async () => ({}), maxBodyBytes: 1_000_000 });
  const ready = (_request, response) => sendJson(response, 200, { ready: true });
  const routes = { '/graphql': route, '/health/ready': ready };
  const http = createHttpServer({ host: '127.0.0.1', port: Number(process.env.PORT), routes, logger });
  await http.start();
}

main();
