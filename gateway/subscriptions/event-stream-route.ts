import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { UnauthenticatedError } from '../../platform/errors/errors';
import { sendError } from '../../platform/http/error-answer';
import type { RouteHandler } from '../../platform/http/http-server';
import { onceClosed } from '../../platform/http/once-closed';
import { BodyError, checkUrl, readJsonBody } from '../../platform/http/read-json-body';
import { writeJson } from '../../platform/json/exact-number';
import { parseClientJson } from '../../platform/json/parse-exact-json';
import { atExpiry } from '../../platform/tokens/at-expiry';
import type { Caller } from '../../platform/tokens/token-verifier';
import { TooManyConnectionsError } from '../errors/errors';
import type { ErrorFormatter } from '../http/format-gateway-error';
import { STREAM_TYPE } from '../http/negotiate';
import { pickHeaders } from '../http/pick-headers';
import type { Admission } from '../security/admission';
import type { ConnectionQuotas } from '../security/connection-quotas';
import type { Quota } from '../security/quota';
import { sessionOf } from '../sessions/session-grant';
import type { OperationRunner } from './operation-runner';
import type { Subscriber } from './subscriber';

export interface EventStreamConfig {
  readonly admission: Admission;
  readonly quotas: ConnectionQuotas;
  readonly runner: OperationRunner;
  readonly formatError: ErrorFormatter;
  readonly forwardedHeaders: readonly string[];
  readonly maxBodyBytes: number;
  /** Bytes that wait for a client that reads slowly. */
  readonly maxBufferedBytes: number;
  /** Between comments that keep the connection from being taken for dead, milliseconds. */
  readonly keepAliveMs: number;
}

/**
 * One operation answered by Server-Sent Events (GraphQL over Server-Sent Events, distinct connections mode): a `next`
 * event for each response, `complete` at the end. What cannot be run at all is a `next` with errors.
 */
export function createEventStreamRoute(config: EventStreamConfig): RouteHandler {
  return async (request, response) => {
    try {
      checkUrl(request);
      const parameters =
        request.method === 'POST'
          ? await readJsonBody(request, config.maxBodyBytes, parseClientJson)
          : queryParameters(request);
      const caller = await config.admission.admit(request);
      const leave = enter(config, caller, config.admission.addressOf(request));
      onceClosed(response, leave);
      stream(config, { request, response, caller, parameters });
    } catch (error) {
      sendError(response, error, { fallbackStatus: 401, format: config.formatError });
    }
  };
}

/** Counts the stream among those of its caller and its address. @throws GraphQLError when there are too many */
function enter({ quotas }: EventStreamConfig, caller: Caller | null, address: string): () => void {
  const taken: [Quota, string][] = [];
  const leave = () => {
    for (const [quota, key] of taken.splice(0)) quota.leave(key);
  };
  const wanted: [Quota, string][] = [[quotas.connectionsPerAddress, address]];
  if (caller !== null) {
    wanted.push(
      [quotas.connectionsPerSubject, caller.subject],
      [quotas.operationsPerSubject, caller.subject],
    );
  }
  for (const [quota, key] of wanted) {
    if (quota.enter(key)) taken.push([quota, key]);
    else {
      leave();
      throw new TooManyConnectionsError(quota.max);
    }
  }
  return leave;
}

interface EventStream {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly caller: Caller | null;
  readonly parameters: unknown;
}

function stream(config: EventStreamConfig, { request, response, caller, parameters }: EventStream): void {
  response.writeHead(200, {
    'content-type': `${STREAM_TYPE}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  response.write(':\n\n');
  const headers = pickHeaders(request, config.forwardedHeaders);
  const subscriber = new EventStreamSubscriber({
    response,
    config,
    caller,
    headers,
    address: config.admission.addressOf(request),
  });
  const leave = config.runner.run(parameters, subscriber, request.method === 'POST');
  const keepAlive = setInterval(() => {
    response.write(':\n\n');
    void endWithToken(config, request, subscriber);
  }, config.keepAliveMs);
  const callOff = atExpiry(caller, () =>
    subscriber.end([new UnauthenticatedError('The token has expired.')]),
  );
  const leaveSession = sessionOf(request)?.onEnd(() =>
    subscriber.end([new UnauthenticatedError('The session has ended.')]),
  );
  onceClosed(response, () => {
    clearInterval(keepAlive);
    callOff();
    leaveSession?.();
    leave();
  });
}

/** A token is good for as long as its key is. */
async function endWithToken(
  { admission }: EventStreamConfig,
  request: IncomingMessage,
  subscriber: EventStreamSubscriber,
): Promise<void> {
  if (subscriber.caller === null) return;
  const error = await admission
    .authenticate(request.headers.authorization, admission.addressOf(request))
    .catch((reason: Error) => reason);
  if (error instanceof UnauthenticatedError) subscriber.end([error]);
}

interface EventStreamParts {
  readonly response: ServerResponse;
  readonly config: EventStreamConfig;
  readonly caller: Caller | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly address: string;
}

class EventStreamSubscriber implements Subscriber {
  readonly caller: Caller | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(private readonly parts: EventStreamParts) {
    this.caller = parts.caller;
    this.headers = parts.headers;
  }

  charge(cost: number): void {
    const { config, caller, address } = this.parts;
    config.admission.charge(caller, address, cost);
  }

  next(text: string): void {
    const { response, config } = this.parts;
    response.write(`event: next\ndata: ${text}\n\n`);
    if (response.writableLength > config.maxBufferedBytes) response.destroy();
  }

  end(errors: readonly GraphQLError[]): void {
    const { response, config } = this.parts;
    if (response.writableEnded) return;
    if (errors.length > 0) this.next(writeJson({ errors: config.runner.format(errors) }));
    response.end('event: complete\ndata:\n\n');
  }
}

function queryParameters({ url = '/' }: IncomingMessage): unknown {
  const search = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  const variables = search.get('variables');
  const extensions = search.get('extensions');
  return {
    query: search.get('query') ?? undefined,
    operationName: search.get('operationName'),
    variables: variables === null ? null : parseParameter('variables', variables),
    extensions: extensions === null ? null : parseParameter('extensions', extensions),
  };
}

function parseParameter(name: string, text: string): unknown {
  try {
    return parseClientJson(text);
  } catch {
    throw new BodyError(400, 'BAD_REQUEST', `The ${name} are not JSON.`);
  }
}
