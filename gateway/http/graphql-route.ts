import type { IncomingMessage } from 'node:http';
import { getOperationAST, parse } from 'graphql';
import type { RequestPipeline } from '../../engine/index';
import { sendError } from '../../platform/http/error-answer';
import type { RouteHandler } from '../../platform/http/http-server';
import { readJsonBody } from '../../platform/http/read-json-body';
import { parseClientJson } from '../../platform/json/parse-exact-json';
import { NotAcceptableError } from '../errors/errors';
import { type OperationDocuments, readDocumentReference } from '../security/operation-documents';
import type { ErrorFormatter } from './format-gateway-error';
import { negotiate } from './negotiate';

export interface GraphqlRouteConfig {
  /** Answers in one piece. */
  readonly json: RouteHandler;
  /** Answers by Server-Sent Events. */
  readonly eventStream: RouteHandler;
  readonly pipeline: RequestPipeline;
  readonly documents: OperationDocuments;
  readonly maxBodyBytes: number;
  readonly maxTokens: number;
  readonly formatError: ErrorFormatter;
}

/** `/graphql` over HTTP: each request to who answers it in a form that its client accepts; status 406 when nobody does. */
export function createGraphqlRoute(config: GraphqlRouteConfig): RouteHandler {
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'POST') return config.json(request, response);
    const { json, stream } = negotiate(request.headers.accept);
    if (stream === 'always') return config.eventStream(request, response);
    if (stream === 'subscriptions' && (await isSubscription(config, request)))
      return config.eventStream(request, response);
    if (json === null)
      return sendError(response, new NotAcceptableError(), {
        fallbackStatus: 406,
        format: config.formatError,
      });
    request.headers.accept = json;
    return config.json(request, response);
  };
}

/** False also for what cannot be read: whoever answers then says why. */
async function isSubscription(config: GraphqlRouteConfig, request: IncomingMessage): Promise<boolean> {
  try {
    const parameters = await parametersOf(config, request);
    const source = config.documents.find(readDocumentReference(parameters));
    if (source === null || !source.includes('subscription')) return false;
    const { operationName } = parameters as { operationName?: unknown };
    return (
      kindOf(config, source, typeof operationName === 'string' ? operationName : null) === 'subscription'
    );
  } catch {
    return false;
  }
}

function kindOf({ pipeline, maxTokens }: GraphqlRouteConfig, source: string, operationName: string | null) {
  const known = pipeline.find({ source, operationName });
  if (known !== undefined) return known.kind;
  pipeline.check(source);
  return getOperationAST(parse(source, { maxTokens, noLocation: true }), operationName)?.operation;
}

async function parametersOf(
  { maxBodyBytes }: GraphqlRouteConfig,
  request: IncomingMessage,
): Promise<unknown> {
  if (request.method === 'POST') return readJsonBody(request, maxBodyBytes, parseClientJson);
  const { url = '/' } = request;
  const search = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  const extensions: unknown = JSON.parse(search.get('extensions') ?? 'null');
  return { query: search.get('query'), operationName: search.get('operationName'), extensions };
}
