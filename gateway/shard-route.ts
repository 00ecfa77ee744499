import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import { exceeds } from '../subgraphs/service/answer-size/exceeds';
import { AnswerTooLargeError } from '../subgraphs/service/errors';
import { type RouteHandler, sendJson } from '../subgraphs/service/http-server';
import { BodyError, readJsonBody } from '../subgraphs/service/read-json-body';
import { ServicesOnlyError } from './errors';
import type { ErrorFormatter } from './format-gateway-error';
import type { GatewayContext } from './gateway-context';
import { writeJson } from './json/exact-number';
import { parseClientJson } from './json/parse-exact-json';
import type { LoadedSupergraph } from './plan/loaded-supergraph';
import type { SupergraphHolder } from './plan/supergraph-holder';
import type { Admission } from './security/admission';
import { setErrorHead } from './set-error-head';
import { type EndpointAnswer, ShardEndpoint } from './shard/shard-endpoint';
import { shownExtensions } from './shown-extensions';
import { ShardedSubgraph } from './transport/sharded-subgraph';

export interface ShardRouteConfig {
  readonly holder: SupergraphHolder;
  /** Folder of the subgraphs' SDL, one `<name>.graphql` each. */
  readonly schemaFolder: string;
  readonly context: (
    request: IncomingMessage,
    response: ServerResponse,
    body: unknown,
  ) => Promise<GatewayContext>;
  readonly formatError: ErrorFormatter;
  readonly maxBodyBytes: number;
  readonly maxAnswerBytes: number;
  readonly admission: Admission;
  /** Only the hub's own services are answered. */
  readonly isClosed: boolean;
  /** Whether clients may ask for the schema. */
  readonly introspection: boolean;
}

type Endpoints = WeakMap<LoadedSupergraph, Map<string, ShardEndpoint>>;

/** `POST /shards/<name>`: a sharded subgraph as one ordinary Federation subgraph, for another router in front. */
export function createShardRoute(config: ShardRouteConfig): RouteHandler {
  const endpoints: Endpoints = new WeakMap();
  return async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://hub').pathname.replace('/shards/', '');
    const endpoint = findEndpoint(config, endpoints, name);
    if (endpoint === undefined) return sendJson(response, 404, { error: 'not found' });
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      return sendJson(response, 405, { errors: [{ message: 'Send a POST request.' }] });
    }
    const { status, body } = await answer(config, endpoint, request, response);
    if (response.destroyed) return;
    const { maxAnswerBytes } = config;
    const isTooLarge = exceeds(body, maxAnswerBytes);
    sendJson(response, status, isTooLarge ? tooLarge(maxAnswerBytes) : body, writeJson);
  };
}

function findEndpoint(
  { holder, schemaFolder }: ShardRouteConfig,
  endpoints: Endpoints,
  name: string,
): ShardEndpoint | undefined {
  const loaded = holder.inService;
  const subgraph = loaded.engine.subgraphs.get(name);
  if (!(subgraph instanceof ShardedSubgraph)) return undefined;
  const byName = endpoints.get(loaded) ?? new Map<string, ShardEndpoint>();
  endpoints.set(loaded, byName);
  let endpoint = byName.get(name);
  if (endpoint === undefined) {
    const { maxCost, maxAnswerBytes, shards } = loaded.engine;
    const sdl = readFileSync(`${schemaFolder}/${name}.graphql`, 'utf8');
    endpoint = new ShardEndpoint({ subgraph, sdl, maxCost, maxAnswerBytes, shards });
    byName.set(name, endpoint);
  }
  return endpoint;
}

function tooLarge(maxAnswerBytes: number): EndpointAnswer['body'] {
  const { message, extensions } = new AnswerTooLargeError(maxAnswerBytes);
  return { data: null, errors: [{ message, extensions }] };
}

async function answer(
  { holder, context, admission, formatError, maxBodyBytes, isClosed, introspection }: ShardRouteConfig,
  endpoint: ShardEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<EndpointAnswer> {
  try {
    const body = await readJsonBody(request, maxBodyBytes, parseClientJson);
    const { headers, signal, caller, charge } = await context(request, response, body);
    const isService = await admission.isFromService(request, caller, admission.addressOf(request));
    if (isClosed && !isService) throw new ServicesOnlyError();
    const mayIntrospect = introspection || isService;
    return await holder.inService.while(() =>
      endpoint.handle((body ?? {}) as object, { caller, headers, signal, charge, mayIntrospect }),
    );
  } catch (error) {
    if (error instanceof BodyError) {
      return {
        status: error.status,
        body: { errors: [{ message: error.message, extensions: error.extensions }] },
      };
    }
    if (!(error instanceof GraphQLError)) throw error;
    const status = setErrorHead(response, error, 500);
    const { extensions, ...formatted } = formatError(error.toJSON(), error);
    return { status, body: { errors: [{ ...formatted, extensions: shownExtensions(extensions) }] } };
  }
}
