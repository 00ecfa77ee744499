import type { HTTPGraphQLRequest } from '@apollo/server';
import { parseJson } from '../../platform/json/parse-json';
import {
  type DocumentReference,
  type OperationDocuments,
  readDocumentReference,
} from '../security/operation-documents';

/** A request with the text to run in the place of its hash, or of what was sent. */
export interface LocatedRequest {
  readonly request: HTTPGraphQLRequest;
  /** To be called once its sender has been accepted. */
  accept(): void;
}

const AS_SENT = () => undefined;

/**
 * Puts the text to run into a request: whoever answers sees nothing but texts that may be run.
 * @throws PersistedQueryError, LimitExceededError; to be told to those only who may ask at all
 */
export function locateDocument(documents: OperationDocuments, request: HTTPGraphQLRequest): LocatedRequest {
  const reference = readDocumentReference(parametersOf(request));
  const text = documents.find(reference);
  if (text === null || isAsSent(reference, text)) return { request, accept: AS_SENT };
  return { request: withText(request, text), accept: () => documents.keep(reference) };
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
