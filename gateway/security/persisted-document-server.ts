import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import type { GraphqlHttpResponse, GraphqlHttpServer } from '../../platform/graphql/apollo-route';
import { parseJson } from '../../platform/json/parse-json';
import type { GatewayContext } from '../http/gateway-context';
import {
  type DocumentReference,
  type OperationDocuments,
  readDocumentReference,
} from './operation-documents';

type HttpRequest = Parameters<ApolloServer<GatewayContext>['executeHTTPGraphQLRequest']>[0];

/** Puts the text to run in the place of its hash, or of what was sent: whoever answers sees nothing but texts that may be run. */
export class PersistedDocumentServer implements GraphqlHttpServer<GatewayContext> {
  constructor(
    private readonly server: GraphqlHttpServer<GatewayContext>,
    private readonly documents: OperationDocuments,
  ) {}

  executeHTTPGraphQLRequest(request: HttpRequest): Promise<GraphqlHttpResponse> {
    const { httpGraphQLRequest, context } = request;
    let reference: DocumentReference;
    let text: string | null;
    try {
      reference = readDocumentReference(parametersOf(httpGraphQLRequest));
      text = this.documents.find(reference);
    } catch (error) {
      // Told to those only who may ask at all.
      return this.server.executeHTTPGraphQLRequest({
        ...request,
        context: async () => {
          await context();
          throw error;
        },
      });
    }
    if (text === null || isAsSent(reference, text)) return this.server.executeHTTPGraphQLRequest(request);
    return this.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: withText(httpGraphQLRequest, text),
      context: async () => {
        const accepted = await context();
        this.documents.keep(reference);
        return accepted;
      },
    });
  }
}

function isAsSent({ text: sent, sha256 }: DocumentReference, text: string): boolean {
  return sha256 === null && sent === text;
}

function parametersOf({ method, body, search }: HTTPGraphQLRequest): unknown {
  if (method !== 'GET') return body;
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('query'),
    extensions: parseExtensions(parameters.get('extensions')),
  };
}

/** What is no JSON is left to Apollo Server to refuse. */
function parseExtensions(text: string | null): unknown {
  try {
    return parseJson(text ?? 'null');
  } catch {
    return null;
  }
}

function withText(request: HTTPGraphQLRequest, text: string): HTTPGraphQLRequest {
  if (request.method !== 'GET') {
    const { extensions: _, ...parameters } = request.body as Record<string, unknown>;
    return { ...request, body: { ...parameters, query: text } };
  }
  const parameters = new URLSearchParams(request.search);
  parameters.delete('extensions');
  parameters.set('query', text);
  return { ...request, search: `?${parameters}` };
}
