import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GraphQLSchema, graphql } from 'graphql';
import { buildSubgraph, SUBGRAPHS } from './subgraph-definitions';

/**
 * All four subgraphs in one process. An answer is computed once by graphql-js and `@apollo/subgraph`, then served as
 * bytes by request body, so that the subgraphs are not what is measured.
 */
function main(): void {
  const schemas = new Map(SUBGRAPHS.map((subgraph) => [`/${subgraph.name}`, buildSubgraph(subgraph)]));
  const answers = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    readBody(request, (body) => void answer(schemas, answers, request.url!, body, response));
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  });
  process.on('disconnect', () => process.exit(0));
}

function readBody(request: IncomingMessage, done: (body: string) => void): void {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', () => done(body));
}

async function answer(
  schemas: ReadonlyMap<string, GraphQLSchema>,
  answers: Map<string, Buffer>,
  path: string,
  body: string,
  response: ServerResponse,
): Promise<void> {
  const key = path + body;
  const bytes = answers.get(key) ?? (await compute(schemas.get(path)!, body));
  answers.set(key, bytes);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.end(bytes);
}

async function compute(schema: GraphQLSchema, body: string): Promise<Buffer> {
  const { query, variables, operationName } = JSON.parse(body);
  const result = await graphql({ schema, source: query, variableValues: variables, operationName });
  return Buffer.from(JSON.stringify(result));
}

main();
