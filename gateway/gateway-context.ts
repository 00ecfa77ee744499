import { setMaxListeners } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readRequestId } from '../subgraphs/service/read-request-id';
import type { Caller, TokenVerifier } from '../subgraphs/service/token-verifier';
import { ClientGoneError, OperationTimeoutError } from './errors';
import type { OperationGate } from './security/operation-gate';

/** What one request to the gateway carries through its operation. */
export interface GatewayContext {
  /** Null when the gateway serves anybody. */
  readonly caller: Caller | null;
  readonly requestId: string;
  /** Headers for the subgraphs, lower-case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Aborted when the client has gone or the operation's time is up. */
  readonly signal: AbortSignal;
}

export interface ContextFactory {
  readonly verifier: TokenVerifier | null;
  readonly gate: OperationGate;
  readonly forwardedHeaders: readonly string[];
  readonly operationTimeoutMs: number;
}

/** @throws UnauthenticatedError, LimitExceededError */
export async function createGatewayContext(
  { verifier, gate, forwardedHeaders, operationTimeoutMs }: ContextFactory,
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
): Promise<GatewayContext> {
  const caller = verifier === null ? null : await verifier.verify(request.headers.authorization);
  const query = request.method === 'POST' ? (body as { query?: unknown } | null)?.query : queryOf(request);
  if (typeof query === 'string') gate.check(query);
  const requestId = readRequestId(request);
  response.setHeader('x-request-id', requestId);
  return {
    caller,
    requestId,
    headers: headersFor(request, requestId, forwardedHeaders),
    signal: signalOf(response, operationTimeoutMs),
  };
}

function queryOf({ url = '/' }: IncomingMessage): string | null {
  const start = url.indexOf('?');
  return start === -1 ? null : new URLSearchParams(url.slice(start)).get('query');
}

function headersFor(
  request: IncomingMessage,
  requestId: string,
  forwarded: readonly string[],
): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const name of forwarded) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  headers['x-request-id'] = requestId;
  return headers;
}

function signalOf(response: ServerResponse, timeoutMs: number): AbortSignal {
  const controller = new AbortController();
  // One listener for each request to a subgraph.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => controller.abort(new OperationTimeoutError(timeoutMs)), timeoutMs);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished) controller.abort(new ClientGoneError('The client has gone'));
  });
  return controller.signal;
}
