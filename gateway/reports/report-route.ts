import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { HeaderMap } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { BadUserInputError } from '../../platform/errors/errors';
import type { GraphqlHttpResponse, GraphqlHttpServer } from '../../platform/graphql/apollo-route';
import { sendError } from '../../platform/http/error-answer';
import { pathOf, type RouteHandler, sendJson } from '../../platform/http/http-server';
import { searchOf } from '../../platform/http/search-of';
import { showValue } from '../../platform/text/show-text';
import { MethodError } from '../errors/errors';
import type { ErrorFormatter } from '../http/format-gateway-error';
import type { GatewayContext } from '../http/gateway-context';
import { type ParameterReader, REPORT_FILES, type ReportFile } from './report-files';

export interface ReportRouteConfig {
  readonly server: GraphqlHttpServer<GatewayContext>;
  readonly context: (
    request: IncomingMessage,
    response: ServerResponse,
    body: unknown,
  ) => Promise<GatewayContext>;
  readonly formatError: ErrorFormatter;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

const PATH = '/reports/';
const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNAUTHORIZED_FIELD_OR_TYPE: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  TOO_MANY_OPERATIONS: 429,
  SERVICE_BUSY: 503,
  DISTRICT_UNAVAILABLE: 503,
  DATABASE_UNAVAILABLE: 503,
  KEYS_UNAVAILABLE: 503,
};
const CONTENT_TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

/**
 * `GET /reports/<name>.csv`: a report as a file, for spreadsheets and scripts that speak no GraphQL. It is one operation of
 * the hub, with the same token, rules and limits; its errors come as GraphQL errors, with an HTTP status.
 */
export function createReportRoute(config: ReportRouteConfig): RouteHandler {
  return async (request, response) => {
    const name = pathOf(request).slice(PATH.length);
    const file = Object.hasOwn(REPORT_FILES, name) ? REPORT_FILES[name] : undefined;
    if (file === undefined) return sendJson(response, 404, { error: 'not found' });
    if (request.method !== 'GET') {
      return refuse(config, response, new MethodError('GET'));
    }
    const variables = readVariables(file, searchOf(request));
    if (variables instanceof BadUserInputError) return refuse(config, response, variables);
    const body = { query: file.query, variables };
    const { status, headers, answer } = await execute(config, request, response, body);
    if (response.destroyed) return;
    if (answer.errors !== undefined) return sendErrors(response, { status, headers, answer });
    sendFile(response, name, textOf(answer.data));
  };
}

/** The variables, or the error of the first parameter that cannot be used. */
function readVariables(
  { parameters, filter = {} }: ReportFile,
  search: URLSearchParams,
): Record<string, unknown> | BadUserInputError {
  const variables: Record<string, unknown> = {};
  const conditions: Record<string, unknown> = {};
  for (const [name, text] of search) {
    const isCondition = Object.hasOwn(filter, name);
    const readers = isCondition ? filter : parameters;
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    const value = reader?.(text);
    if (value === undefined) return notAParameter(name, text, reader);
    (isCondition ? conditions : variables)[name] = value;
  }
  return Object.keys(filter).length === 0 ? variables : { ...variables, filter: conditions };
}

function notAParameter(name: string, text: string, reader: ParameterReader | undefined): BadUserInputError {
  if (reader?.allowed !== undefined)
    return new BadUserInputError(name, `must be one of ${reader.allowed.join(', ')}`, {
      rule: 'NOT_ONE_OF',
      value: showValue(text),
      allowed: reader.allowed,
    });
  return new BadUserInputError(name, 'is no parameter of this report, or has no such value', {
    rule: 'WRONG_TYPE',
  });
}

function refuse({ formatError }: ReportRouteConfig, response: ServerResponse, error: GraphQLError): void {
  sendError(response, error, { fallbackStatus: 400, format: formatError });
}

async function execute(
  { server, context }: ReportRouteConfig,
  request: IncomingMessage,
  response: ServerResponse,
  body: { readonly query: string; readonly variables: unknown },
): Promise<{ status: number; headers: HeaderMap; answer: Answer }> {
  const result = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body,
    },
    context: () => context(request, response, body),
  });
  const answer = JSON.parse(await readBody(result)) as Answer;
  return { status: result.status ?? 200, headers: result.headers, answer };
}

async function readBody({ body }: GraphqlHttpResponse): Promise<string> {
  if (body.kind === 'bytes') return body.bytes.toString();
  return body.kind === 'complete' ? body.string : String(await buffer(body.asyncIterator));
}

function sendErrors(
  response: ServerResponse,
  { status, headers, answer }: { status: number; headers: HeaderMap; answer: Answer },
): void {
  for (const name of ['www-authenticate', 'retry-after']) {
    const value = headers.get(name);
    if (value !== undefined) response.setHeader(name, value);
  }
  const code = answer.errors![0]?.extensions?.code ?? '';
  sendJson(response, status >= 400 ? status : (STATUS[code] ?? 500), { errors: answer.errors });
}

function sendFile(response: ServerResponse, name: string, text: string): void {
  const bytes = Buffer.from(text);
  response.writeHead(200, {
    'content-type': CONTENT_TYPES[name.endsWith('.json') ? 'json' : 'csv'],
    'content-disposition': `attachment; filename="${name}"`,
    'content-length': bytes.length,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

/** The only text in the answer. */
function textOf(data: unknown): string {
  return typeof data === 'object' && data !== null ? textOf(Object.values(data)[0]) : String(data);
}
