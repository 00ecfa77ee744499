import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LimitExceededError, type RequestPipeline } from '../../engine/index';
import { onceClosed } from '../../platform/http/once-closed';
import { HUB_REQUEST_HEADER } from '../../platform/http/own-request-id';
import { readRequestId } from '../../platform/http/read-request-id';
import { holdsExactNumbers } from '../../platform/json/exact-number';
import { parseClientJson } from '../../platform/json/parse-exact-json';
import { isNestedTooDeep, MAX_NESTING } from '../../platform/json/parse-json';
import type { Caller } from '../../platform/tokens/token-verifier';
import { ClientGoneError, OperationTimeoutError } from '../errors/errors';
import type { Admission } from '../security/admission';
import type { OperationsUnderWay } from '../security/operations-under-way';
import { pickHeaders } from './pick-headers';

/** What one request to the gateway carries through its operation. */
export interface GatewayContext {
  /** Null for one without a token, and when no tokens are checked. */
  readonly caller: Caller | null;
  readonly requestId: string;
  /** Headers for the subgraphs, lower-case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Aborted when the client has gone or the operation's time is up. */
  readonly signal: AbortSignal;
  /** Of a GET, whose variables Apollo Server parses: those that hold numbers which it would change. */
  readonly exactVariables?: Readonly<Record<string, unknown>>;
  /** Counts what the operation is estimated to cost. @throws RateLimitedError */
  readonly charge: (cost: number) => void;
}

export interface ContextFactory {
  readonly admission: Admission;
  /** Null: as many as come. */
  readonly underWay: OperationsUnderWay | null;
  readonly pipeline: RequestPipeline;
  readonly forwardedHeaders: readonly string[];
  readonly operationTimeoutMs: number;
}

/** @throws UnauthenticatedError, KeysUnavailableError, RateLimitedError, LimitExceededError, TooManyOperationsError */
export async function createGatewayContext(
  { admission, underWay, pipeline, forwardedHeaders, operationTimeoutMs }: ContextFactory,
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
): Promise<GatewayContext> {
  const caller = await admission.admit(request);
  const parameters = request.method === 'POST' ? body : parametersOf(request);
  const { query } = (parameters ?? {}) as { query?: unknown };
  const exactVariables = request.method === 'GET' ? exactVariablesOf(request) : undefined;
  if (typeof query === 'string') pipeline.check(query);
  const requestId = readRequestId(request);
  const signal = signalOf(response, operationTimeoutMs);
  const address = admission.addressOf(request);
  if (underWay !== null) onceClosed(response, await underWay.enter(caller, signal));
  return {
    caller,
    requestId,
    headers: {
      ...pickHeaders(request, forwardedHeaders),
      'x-request-id': requestId,
      [HUB_REQUEST_HEADER]: randomUUID(),
    },
    signal,
    charge: (cost) => admission.charge(caller, address, cost),
    ...(exactVariables && { exactVariables }),
  };
}

/** @throws LimitExceededError for variables that Apollo Server, which parses them, could not walk */
function parametersOf({ url = '/' }: IncomingMessage): { readonly query: string | null } {
  const start = url.indexOf('?');
  if (start === -1) return { query: null };
  const search = new URLSearchParams(url.slice(start));
  for (const name of ['variables', 'extensions']) {
    if (isNestedTooDeep(search.get(name) ?? ''))
      throw new LimitExceededError(`levels in its ${name}`, MAX_NESTING);
  }
  return { query: search.get('query') };
}

function exactVariablesOf({ url = '/' }: IncomingMessage): Record<string, unknown> | undefined {
  const text = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('variables');
  try {
    const variables = text === null ? null : parseClientJson(text);
    return holdsExactNumbers(variables) ? (variables as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function signalOf(response: ServerResponse, timeoutMs: number): AbortSignal {
  const controller = new AbortController();
  // One listener for each request to a subgraph.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => controller.abort(new OperationTimeoutError(timeoutMs)), timeoutMs);
  onceClosed(response, () => {
    clearTimeout(timer);
    if (!response.writableFinished) controller.abort(new ClientGoneError('The client has gone'));
  });
  return controller.signal;
}
