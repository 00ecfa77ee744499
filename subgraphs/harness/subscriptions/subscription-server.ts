import { randomUUID } from 'node:crypto';
import type {
  ExecutionArgs,
  ExecutionResult,
  GraphQLError,
  GraphQLFormattedError,
  GraphQLSchema,
} from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import { ErrorCode } from '../../../platform/errors/errors';
import type { ServedDistrict } from '../../../platform/http/served-district';
import type { Logger } from '../../../platform/logging/logger';
import type { Caller, TokenVerifier } from '../../../platform/tokens/token-verifier';
import { CloseCode } from '../../../platform/websocket/close-code';
import { closeWhenRevoked } from '../../../platform/websocket/close-when-revoked';
import { authenticateSocket, closeAtExpiry } from '../../../platform/websocket/connection-token';
import {
  createWebSocketEndpoint,
  type SocketExtra,
  type SocketOptions,
  type WebSocketEndpoint,
} from '../../../platform/websocket/websocket-endpoint';
import { causeOf } from '../errors/cause-of';
import { createErrorFormatter } from '../errors/format-error';
import type { AnswerGuard } from '../request/answer-guard';
import type { RequestParts } from '../request/request-context';
import type { SubscriptionContext } from '../request/subscription-context';
import { AbortableStream } from './abortable-stream';
import { prepareSubscription } from './prepare-subscription';
import { subscribe } from './subscribe';

export interface SubscriptionServerConfig<Loaders> extends RequestParts<Loaders> {
  readonly schema: GraphQLSchema;
  readonly verifier: TokenVerifier;
  readonly development: boolean;
  readonly logger: Logger;
  readonly guard?: AnswerGuard;
  readonly maxAnswerBytes?: number;
  /** Between two looks at the keys of an open socket's token. */
  readonly tokenCheckMs?: number;
  readonly servedDistrict?: ServedDistrict;
}

interface CallerExtra extends SocketExtra {
  /** Given once the socket is acknowledged. */
  caller?: Caller;
}

type SocketContext = Context<Record<string, unknown>, CallerExtra>;

/** What waits in one socket at most before it is closed. */
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024;
const TOKEN_CHECK_MS = 15_000;

/** Subscriptions over graphql-transport-ws: verified tokens, events resolved one by one, errors through the one gate. */
export function createSubscriptionServer<Loaders>(
  config: SubscriptionServerConfig<Loaders>,
): WebSocketEndpoint {
  const format = createErrorFormatter(config);
  const formatAll = (errors: readonly GraphQLError[]): GraphQLFormattedError[] =>
    errors.map((error) => format(withCode(error.toJSON()), causeOf(error)));
  const options: SocketOptions<CallerExtra> = {
    onConnect: (context) => connect(context, config),
    onSubscribe: (context, _id, payload) => toExecution(context, payload, config),
    subscribe: (execution) => toStream(execution, config),
    onNext: ({ extra }, _id, _payload, _execution, result) => {
      const { bufferedAmount } = extra.socket;
      if (bufferedAmount > MAX_BUFFERED_BYTES) extra.socket.close(CloseCode.SlowConsumer, 'Slow consumer');
      return withFormattedErrors(result, formatAll);
    },
    onError: (_context, _id, _payload, errors) => formatAll(errors),
  };
  return createWebSocketEndpoint(options, config.logger, config.servedDistrict);
}

async function connect<Loaders>(
  { extra, connectionParams }: SocketContext,
  { verifier, tokenCheckMs: everyMs = TOKEN_CHECK_MS }: SubscriptionServerConfig<Loaders>,
): Promise<boolean> {
  const caller = await authenticateSocket(extra.socket, connectionParams, verifier);
  if (caller === undefined) return false;
  extra.caller = caller;
  closeAtExpiry(extra.socket, caller);
  closeWhenRevoked(extra.socket, connectionParams, { verifier, everyMs });
  return true;
}

function toExecution<Loaders>(
  { extra }: SocketContext,
  payload: SubscribePayload,
  { schema, createLoaders, instances, development }: SubscriptionServerConfig<Loaders>,
): ExecutionArgs | readonly GraphQLError[] {
  const prepared = prepareSubscription({ schema, payload, hidesSchema: !development });
  if (Array.isArray(prepared)) return prepared;
  const caller = extra.caller!;
  const contextValue: Omit<SubscriptionContext<Loaders>, 'signal'> = {
    caller,
    loaders: createLoaders(caller),
    instances,
    requestId: randomUUID(),
    ownRequestId: randomUUID(),
    withPositions: payload.extensions?.position === true,
  };
  return { ...(prepared as ExecutionArgs), contextValue };
}

/** A stream whose end does not wait for its next event. */
function toStream<Loaders>(
  execution: ExecutionArgs,
  { createLoaders, guard, maxAnswerBytes }: SubscriptionServerConfig<Loaders>,
): AbortableStream<ExecutionResult> {
  const abort = new AbortController();
  const contextValue = { ...(execution.contextValue as SubscriptionContext<Loaders>), signal: abort.signal };
  return new AbortableStream(
    subscribe({ execution: { ...execution, contextValue }, createLoaders, guard, maxAnswerBytes }),
    abort,
  );
}

function withCode(error: GraphQLFormattedError): GraphQLFormattedError {
  return { ...error, extensions: { code: ErrorCode.Internal, ...error.extensions } };
}

function withFormattedErrors(
  result: ExecutionResult,
  formatAll: (errors: readonly GraphQLError[]) => GraphQLFormattedError[],
) {
  return result.errors === undefined ? undefined : { ...result, errors: formatAll(result.errors) };
}
