import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoadedSupergraph } from '../../engine/operation/loaded-supergraph';
import type { SupergraphHolder } from '../../engine/operation/supergraph-holder';
import { type EndpointAnswer, ShardEndpoint, ShardedSubgraph } from '../../engine/shard/shard';
import { AnswerTooLargeError } from '../../platform/errors/errors';
import { exceeds } from '../../platform/graphql/exceeds';
import { toErrorAnswer } from '../../platform/http/error-answer';
import { type RouteHandler, sendJson } from '../../platform/http/http-server';
import { readJsonBody } from '../../platform/http/read-json-body';
import { writeJson } from '../../platform/json/exact-number';
import { parseClientJson } from '../../platform/json/parse-exact-json';
import { grantsOf } from '../../platform/tokens/caller-grants';
import { ServicesOnlyError } from '../errors/errors';
import type { Admission } from '../security/admission';
import type { ErrorFormatter } from './format-gateway-error';
import type { GatewayContext } from './gateway-context';

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
    const grants = grantsOf(caller);
    const mayIntrospect = introspection || isService;
    return await holder.inService.while(() =>
      endpoint.handle((body ?? {}) as object, { grants, headers, signal, charge, mayIntrospect }),
    );
  } catch (error) {
    return toErrorAnswer(response, error, { fallbackStatus: 500, format: formatError });
  }
}
