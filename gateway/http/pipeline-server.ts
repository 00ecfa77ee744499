import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import {
  type OperationAnswer,
  type OperationResult,
  RequestErrors,
  type RequestPipeline,
  type ValidOperation,
} from '../../engine/index';
import type { GraphqlHttpResponse, GraphqlHttpServer } from '../../platform/graphql/apollo-route';
import { grantsOf } from '../../platform/tokens/caller-grants';
import type { OperationDocuments } from '../security/operation-documents';
import type { ErrorFormatter } from './format-gateway-error';
import type { GatewayContext } from './gateway-context';
import { type LocatedRequest, locateDocument } from './locate-document';
import { ANY_TYPE, GRAPHQL_TYPE, JSON_TYPE } from './negotiate';
import { type RequestParameters, readParameters } from './request-parameters';
import { writeResult } from './write-result';

type HttpRequest = Parameters<ApolloServer<GatewayContext>['executeHTTPGraphQLRequest']>[0];

export interface PipelineServerParts {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly pipeline: RequestPipeline;
  readonly formatError: ErrorFormatter;
  readonly maxAnswerBytes: number;
  /** Null: what comes is the text to run. */
  readonly documents: OperationDocuments | null;
}

/** The `accept` headers as `negotiate` leaves them; all others are left to Apollo Server. */
const CONTENT_TYPES: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, `${JSON_TYPE}; charset=utf-8`],
  [ANY_TYPE, `${JSON_TYPE}; charset=utf-8`],
  [JSON_TYPE, `${JSON_TYPE}; charset=utf-8`],
  [GRAPHQL_TYPE, `${GRAPHQL_TYPE}; charset=utf-8`],
]);

/**
 * GraphQL over HTTP through the request pipeline. Apollo Server answers what is unusual: GET, other content types, requests
 * and operations that are refused, each with the words and the status that its clients know.
 */
export class PipelineServer implements GraphqlHttpServer<GatewayContext> {
  constructor(private readonly parts: PipelineServerParts) {}

  async executeHTTPGraphQLRequest({
    httpGraphQLRequest: sent,
    context,
  }: HttpRequest): Promise<GraphqlHttpResponse> {
    const { documents } = this.parts;
    let located: LocatedRequest;
    try {
      located = documents === null ? { request: sent, accept() {} } : locateDocument(documents, sent);
    } catch (error) {
      // Told to those only who may ask at all.
      return this.unusual(sent, () => context().then(() => Promise.reject(error)));
    }
    const accepted = async () => {
      const made = await context();
      located.accept();
      return made;
    };
    const contentType = usualContentType(located.request);
    return contentType === undefined
      ? this.unusual(located.request, accepted)
      : this.usual(located.request, contentType, accepted);
  }

  private async usual(
    request: HTTPGraphQLRequest,
    contentType: string,
    accepted: () => Promise<GatewayContext>,
  ): Promise<GraphqlHttpResponse> {
    const { pipeline } = this.parts;
    let context: GatewayContext | undefined;
    try {
      const own = await accepted();
      context = own;
      const parameters = readParameters(request.body);
      const answer = await pipeline.with(parameters, (operation) => this.answer(operation, parameters, own));
      if (answer !== null) return respond(contentType, answer);
    } catch (error) {
      if (!(error instanceof RequestErrors)) return this.unusual(request, () => Promise.reject(error));
    }
    // Nothing has run, and Apollo Server says why.
    return this.unusual(request, async () => context!);
  }

  private unusual(
    httpGraphQLRequest: HTTPGraphQLRequest,
    context: () => Promise<GatewayContext>,
  ): Promise<GraphqlHttpResponse> {
    return this.parts.apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
  }

  private async answer(
    operation: ValidOperation,
    { variables }: RequestParameters,
    { caller, headers, signal, charge }: GatewayContext,
  ): Promise<OperationAnswer> {
    if (operation.kind === 'subscription') return null;
    const prepared = operation.for(grantsOf(caller));
    const query = prepared instanceof Promise ? await prepared : prepared;
    const request = { variables, headers, signal, charge };
    return this.parts.pipeline.answer(operation, query, request, (result) =>
      this.write(result, headers['x-request-id']),
    );
  }

  private write(result: OperationResult, requestId: string | undefined): OperationAnswer {
    if (result.data === undefined) return null;
    const { formatError, maxAnswerBytes } = this.parts;
    return Buffer.from(writeResult(result, { formatError, maxAnswerBytes, requestId }));
  }
}

/**
 * The type to answer in of a request as nearly all are: a POST of an operation's text and variables, to be answered in a
 * form of ours.
 */
function usualContentType({ method, headers, body }: HTTPGraphQLRequest): string | undefined {
  if (method !== 'POST' || typeof body !== 'object' || body === null) return undefined;
  if (((body as { extensions?: unknown }).extensions ?? null) !== null) return undefined;
  return CONTENT_TYPES.get(headers.get('accept'));
}

function respond(contentType: string, bytes: Buffer): GraphqlHttpResponse {
  const headers = new HeaderMap([
    ['cache-control', 'no-store'],
    ['content-type', contentType],
  ]);
  return { headers, body: { kind: 'bytes', bytes } };
}
