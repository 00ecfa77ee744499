import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { assertStorable } from '../../../platform/text/assert-storable';

export interface SubscriptionRequest {
  readonly schema: GraphQLSchema;
  readonly payload: SubscribePayload;
  /** Keeps names that the client does not know out of messages. */
  readonly hidesSchema: boolean;
}

const MAX_TOKENS = 10_000;

/** A validated subscription, ready to be executed, or why it is none. Queries and mutations are sent over HTTP. */
export function prepareSubscription(request: SubscriptionRequest): ExecutionArgs | readonly GraphQLError[] {
  const { schema, payload } = request;
  const unstorable = findUnstorable(payload);
  if (unstorable !== undefined) return [unstorable];
  const document = parseDocument(payload.query);
  if (document instanceof GraphQLError) return [withCode(document, 'GRAPHQL_PARSE_FAILED')];
  const invalid = validate(schema, document);
  if (invalid.length > 0) return invalid.map((error) => toValidationError(error, request.hidesSchema));
  if (getOperationAST(document, payload.operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
    return [withCode(new GraphQLError('Over a WebSocket there are subscriptions only.'), 'BAD_REQUEST')];
  }
  return {
    schema,
    document,
    operationName: payload.operationName,
    variableValues: payload.variables,
  };
}

function findUnstorable(payload: SubscribePayload): GraphQLError | undefined {
  try {
    assertStorable(payload);
    return undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function parseDocument(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    // The parser descends level by level, and what a client sends may be deeper than the stack.
    if (error instanceof RangeError) return new GraphQLError('The operation is nested too deeply.');
    throw error;
  }
}

function toValidationError(error: GraphQLError, hidesSchema: boolean): GraphQLError {
  const message = hidesSchema ? error.message.replace(/ ?Did you mean .+\?$/, '') : error.message;
  return withCode(error, 'GRAPHQL_VALIDATION_FAILED', message);
}

function withCode(error: GraphQLError, code: string, message = error.message): GraphQLError {
  const { nodes, source, positions, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { ...extensions, code } });
}
