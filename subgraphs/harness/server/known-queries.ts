import type { IncomingMessage } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import type { ErrorRequestIds } from '../../../platform/errors/error-request-ids';
import type {
  GraphqlHttpResponse,
  KnownOperation,
  KnownOperations,
} from '../../../platform/graphql/apollo-route';
import type { Logger } from '../../../platform/logging/logger';
import type { CompiledQuery } from '../execution/compiled-query';
import type { AnswerGuard } from '../request/answer-guard';
import type { RequestContext } from '../request/request-context';
import { admitted } from './answer-guard-plugin';
import { withinSize } from './answer-size-plugin';
import { type FormatError, formatErrors, type ResponseHead } from './format-errors';
import type { KnownDocuments } from './known-documents';

export interface KnownQueriesParts {
  readonly documents: KnownDocuments;
  readonly formatError: FormatError;
  readonly requestIds: ErrorRequestIds;
  readonly maxAnswerBytes: number;
  readonly guard?: AnswerGuard;
  readonly logger: Logger;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
/** What is answered in by what is accepted, of those that come again and again. */
const CONTENT_TYPES: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/graphql-response+json', GRAPHQL_TYPE],
  ['application/graphql-response+json, application/json', GRAPHQL_TYPE],
]);

/**
 * Queries that have been validated before, executed without Apollo Server, whose pipeline costs as much as a small page's
 * execution: answers, errors and heads are those that it gives. What it has not run yet, mutations, and whatever is unusual or wrong in a
 * request stays its own.
 */
export class KnownQueries implements KnownOperations<RequestContext> {
  constructor(private readonly parts: KnownQueriesParts) {}

  find({ method, headers }: IncomingMessage, body: unknown): KnownOperation<RequestContext> | undefined {
    const contentType = CONTENT_TYPES.get(headers.accept);
    if (contentType === undefined || method !== 'POST' || !isPlain(body)) return undefined;
    const query = this.parts.documents.find(body.query, body.operationName);
    return query && ((context) => this.answer({ query, body, context, contentType }));
  }

  private async answer({ query, body: { variables }, context, contentType }: Asked) {
    const { guard } = this.parts;
    const result = await query.execute(context, variables ?? {});
    // The variables do not fit: Apollo Server tells it.
    if (result.data === undefined) return undefined;
    const head: ResponseHead = { status: undefined, headers: new HeaderMap() };
    const answer = withinSize(this.format(result, context, head), this.parts.maxAnswerBytes);
    const sent = guard === undefined ? answer : await admitted(answer, context, { ...this.parts, guard });
    return respond(sent, head, contentType);
  }

  private format(
    { data, errors }: ExecutionResult,
    { requestId }: RequestContext,
    head: ResponseHead,
  ): FormattedExecutionResult {
    if (errors === undefined) return { data };
    const { requestIds, formatError } = this.parts;
    requestIds.note(errors, requestId);
    return { errors: formatErrors(errors, head, formatError), data };
  }
}

/** The parameters of a request (GraphQL over HTTP, "Request Parameters") as nearly all are. */
interface PlainBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

interface Asked {
  readonly query: CompiledQuery;
  readonly body: PlainBody;
  readonly context: RequestContext;
  readonly contentType: string;
}

function isPlain(body: unknown): body is PlainBody {
  if (typeof body !== 'object' || body === null) return false;
  const { query, operationName, variables, extensions } = body as Record<string, unknown>;
  return (
    typeof query === 'string' &&
    typeof (operationName ?? '') === 'string' &&
    typeof (variables ?? {}) === 'object' &&
    !Array.isArray(variables) &&
    (extensions ?? null) === null
  );
}

function respond(
  answer: FormattedExecutionResult,
  { status, headers }: ResponseHead,
  contentType: string,
): GraphqlHttpResponse {
  if (!headers.has('content-type')) headers.set('content-type', contentType);
  return { status, headers, body: { kind: 'complete', string: JSON.stringify(answer) } };
}
