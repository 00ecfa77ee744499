import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EndpointAnswer, Engine, ShardEndpoint } from '../../engine/index';
import { AnswerTooLargeError } from '../../platform/errors/errors';
import { exceeds } from '../../platform/graphql/exceeds';
import { sendError, toErrorAnswer } from '../../platform/http/error-answer';
import { type RouteHandler, sendJson } from '../../platform/http/http-server';
import { readJsonBody } from '../../platform/http/read-json-body';
import { writeJson } from '../../platform/json/exact-number';
import { parseClientJson } from '../../platform/json/parse-exact-json';
import { grantsOf } from '../../platform/tokens/caller-grants';
import { MethodError, ServicesOnlyError } from '../errors/errors';
import type { Admission } from '../security/admission';
import type { ErrorFormatter } from './format-gateway-error';
import type { GatewayContext } from './gateway-context';

export interface ShardRouteConfig {
  readonly engine: Engine;
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

/** `POST /shards/<name>`: a sharded subgraph as one ordinary Federation subgraph, for another router in front. */
export function createShardRoute(config: ShardRouteConfig): RouteHandler {
  return async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://hub').pathname.replace('/shards/', '');
    const endpoint = config.engine.shardEndpoint(name, () =>
      readFileSync(`${config.schemaFolder}/${name}.graphql`, 'utf8'),
    );
    if (endpoint === undefined) return sendJson(response, 404, { error: 'not found' });
    if (request.method !== 'POST') {
      const format = config.formatError;
      return sendError(response, new MethodError('POST'), { fallbackStatus: 405, format });
    }
    const { status, body } = await answer(config, endpoint, request, response);
    if (response.destroyed) return;
    const isTooLarge = exceeds(body, config.maxAnswerBytes);
    sendJson(response, status, isTooLarge ? tooLarge(config) : body, writeJson);
  };
}

function tooLarge({ maxAnswerBytes, formatError }: ShardRouteConfig): EndpointAnswer['body'] {
  const error = new AnswerTooLargeError(maxAnswerBytes);
  return { data: null, errors: [formatError(error.toJSON(), error)] };
}

async function answer(
  { context, admission, formatError, maxBodyBytes, isClosed, introspection }: ShardRouteConfig,
  endpoint: Pick<ShardEndpoint, 'handle'>,
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
    return await endpoint.handle((body ?? {}) as object, {
      grants,
      headers,
      signal,
      charge,
      mayIntrospect,
    });
  } catch (error) {
    return toErrorAnswer(response, error, { fallbackStatus: 500, format: formatError });
  }
}
