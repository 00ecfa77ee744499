import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import {
  type OperationAnswer,
  type OperationResult,
  type OperationText,
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
import { writeResult } from './write-result';

type HttpRequest = Parameters<ApolloServer<GatewayContext>['executeHTTPGraphQLRequest']>[0];

/** A request as nearly all are: a POST of an operation's text and variables, to be answered in a form of ours. */
interface UsualRequest extends OperationText {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly contentType: string;
}

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
    const usual = readUsual(located.request);
    return usual === undefined
      ? this.unusual(located.request, accepted)
      : this.usual(located.request, usual, accepted);
  }

  private async usual(
    request: HTTPGraphQLRequest,
    usual: UsualRequest,
    accepted: () => Promise<GatewayContext>,
  ): Promise<GraphqlHttpResponse> {
    const { pipeline } = this.parts;
    let context: GatewayContext | undefined;
    try {
      const own = await accepted();
      context = own;
      const answer = await pipeline.with(usual, (operation) => this.answer(operation, usual, own));
      if (answer !== null) return respond(usual, answer);
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
    { variables }: UsualRequest,
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

function readUsual({ method, headers, body }: HTTPGraphQLRequest): UsualRequest | undefined {
  const contentType = CONTENT_TYPES.get(headers.get('accept'));
  if (method !== 'POST' || contentType === undefined || typeof body !== 'object' || body === null)
    return undefined;
  const { query: source, variables, operationName, extensions } = body as Record<string, unknown>;
  if (typeof source !== 'string' || (extensions ?? null) !== null) return undefined;
  if (typeof (operationName ?? '') !== 'string') return undefined;
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables)) return undefined;
  return {
    source,
    operationName: (operationName as string | null | undefined) ?? null,
    variables: (variables ?? {}) as Record<string, unknown>,
    contentType,
  };
}

function respond({ contentType }: UsualRequest, bytes: Buffer): GraphqlHttpResponse {
  const headers = new HeaderMap([
    ['cache-control', 'no-store'],
    ['content-type', contentType],
  ]);
  return { headers, body: { kind: 'bytes', bytes } };
}
