import { setMaxListeners } from 'node:events';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { stringifyResponse } from '../../engine/execute/response/response-text';
import { executeOperation } from '../../engine/operation/execute-operation';
import type { LoadedSupergraph } from '../../engine/operation/loaded-supergraph';
import type { OperationAnswer, PreparedQuery } from '../../engine/operation/prepared-operation';
import type { SupergraphHolder } from '../../engine/operation/supergraph-holder';
import type { ValidOperation } from '../../engine/operation/valid-operation';
import { readScopeOf } from '../../engine/transport/read-scope';
import type { GraphqlHttpResponse, GraphqlHttpServer } from '../../platform/graphql/apollo-route';
import { keyOfText } from '../../platform/graphql/operation-text';
import { grantsOf } from '../../platform/tokens/caller-grants';
import type { ErrorFormatter } from './format-gateway-error';
import type { GatewayContext } from './gateway-context';
import { ANY_TYPE, GRAPHQL_TYPE, JSON_TYPE } from './negotiate';

type HttpRequest = Parameters<ApolloServer<GatewayContext>['executeHTTPGraphQLRequest']>[0];

interface PreparedRequest {
  readonly loaded: LoadedSupergraph;
  readonly source: string;
  readonly name: string | null;
  readonly operation: ValidOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly contentType: string;
}

/** The `accept` headers as `negotiate` leaves them; all others are left to Apollo Server. */
const CONTENT_TYPES: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, `${JSON_TYPE}; charset=utf-8`],
  [ANY_TYPE, `${JSON_TYPE}; charset=utf-8`],
  [JSON_TYPE, `${JSON_TYPE}; charset=utf-8`],
  [GRAPHQL_TYPE, `${GRAPHQL_TYPE}; charset=utf-8`],
]);

/**
 * Answers operations that Apollo Server has parsed and validated before: its pipeline costs more than a small operation
 * itself. Apollo Server answers everything else: the first time of an operation, GET, persisted queries, bad requests.
 *
 * Equal queries that are under way at the same time are executed once, where their subgraphs allow it.
 */
export class PreparedOperationServer implements GraphqlHttpServer<GatewayContext> {
  constructor(
    private readonly server: ApolloServer<GatewayContext>,
    private readonly holder: SupergraphHolder,
    private readonly formatError: ErrorFormatter,
  ) {}

  async executeHTTPGraphQLRequest(request: HttpRequest): Promise<GraphqlHttpResponse> {
    const prepared = this.find(request.httpGraphQLRequest);
    if (prepared === undefined) return this.server.executeHTTPGraphQLRequest(request);
    let context: GatewayContext;
    let answer: OperationAnswer;
    try {
      context = await request.context();
      answer = await this.answer(prepared, context);
    } catch (error) {
      return this.server.executeHTTPGraphQLRequest({ ...request, context: () => Promise.reject(error) });
    }
    if (answer !== null) return respond(prepared, answer);
    // Nothing has run, and Apollo Server says why.
    return this.server.executeHTTPGraphQLRequest({ ...request, context: async () => context });
  }

  private find({ method, headers, body }: HTTPGraphQLRequest): PreparedRequest | undefined {
    const contentType = CONTENT_TYPES.get(headers.get('accept'));
    if (method !== 'POST' || contentType === undefined || typeof body !== 'object' || body === null)
      return undefined;
    const { query: source, variables, operationName, extensions } = body as Record<string, unknown>;
    if (typeof source !== 'string' || (extensions ?? null) !== null) return undefined;
    if (typeof (operationName ?? '') !== 'string') return undefined;
    if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables)) return undefined;
    const name = (operationName as string | null | undefined) ?? null;
    const loaded = this.holder.inService;
    const operation = loaded.find(source, name);
    // One that a socket has prepared: Apollo Server refuses it.
    if (operation === undefined || operation.kind === 'subscription') return undefined;
    return {
      loaded,
      source,
      name,
      operation,
      variables: (variables ?? {}) as Record<string, unknown>,
      contentType,
    };
  }

  private async answer(prepared: PreparedRequest, context: GatewayContext): Promise<OperationAnswer> {
    const { caller, headers, signal } = context;
    const { source, name, operation, variables } = prepared;
    const known = operation.for(grantsOf(caller));
    const query = known instanceof Promise ? await known : known;
    if (!query.isShareable) return this.execute(prepared, query, context);
    const key = keyOfText(
      `${query.partKey}\n${name}\n${source}\n${JSON.stringify(variables)}\n${readScopeOf(headers)}`,
    );
    return query.engine.queriesInFlight.share(key, signal, () => {
      const controller = new AbortController();
      setMaxListeners(0, controller.signal);
      return {
        answer: this.execute(prepared, query, { ...context, signal: controller.signal }),
        cancel: (reason) => controller.abort(reason),
      };
    });
  }

  private async execute(
    { loaded, variables }: PreparedRequest,
    query: PreparedQuery,
    { headers, signal, charge }: Pick<GatewayContext, 'headers' | 'signal' | 'charge'>,
  ): Promise<OperationAnswer> {
    const { data, errors } = await loaded.while(() =>
      executeOperation(query, { variables, headers, signal, charge }),
    );
    if (data === undefined) return null;
    const formatted = errors?.map((error) =>
      this.formatError(error.toJSON(), error, headers['x-request-id']),
    );
    return Buffer.from(
      stringifyResponse({ data: data as never, errors: formatted }, query.engine.maxAnswerBytes),
    );
  }
}

function respond({ contentType }: PreparedRequest, bytes: Buffer): GraphqlHttpResponse {
  const headers = new HeaderMap([
    ['cache-control', 'no-store'],
    ['content-type', contentType],
  ]);
  return { headers, body: { kind: 'bytes', bytes } };
}
