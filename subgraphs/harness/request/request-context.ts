import type { IncomingMessage } from 'node:http';
import { UnauthenticatedError } from '../../../platform/errors/errors';
import { ownRequestId } from '../../../platform/http/own-request-id';
import { readRequestId } from '../../../platform/http/read-request-id';
import type { Caller, TokenVerifier } from '../../../platform/tokens/token-verifier';
import type { SubgraphInstances } from './subgraph-instances';

/** What every resolver of one request shares. */
export interface RequestContext<Loaders = unknown> {
  readonly caller: Caller;
  /** Made per request: nothing read for one caller is ever served to another. */
  readonly loaders: Loaders;
  /** What answers for the database that the request is for. */
  readonly instances: SubgraphInstances;
  /** By which the client knows the request, and whatever is told of it: its own, or one made up for it. */
  readonly requestId: string;
  /** By which the access log knows it: no client chooses it, and no two callers share it. */
  readonly ownRequestId: string;
}

/** Makes the loaders of one request. */
export type LoaderFactory<Loaders> = (caller: Caller) => Loaders;

/** What requests for one database are resolved with. */
export interface RequestParts<Loaders> {
  readonly createLoaders: LoaderFactory<Loaders>;
  readonly instances: SubgraphInstances;
}

/** The one operation that needs no token: it reads the subgraph's schema, which is public. */
const SERVICE_DEFINITION = /^\s*(query\s*\w*\s*)?\{\s*_service\s*\{\s*sdl\s*\}\s*\}\s*$/;

/** @throws UnauthenticatedError unless the request carries a valid token or asks for the service definition only */
export async function createRequestContext<Loaders>(
  request: IncomingMessage,
  body: unknown,
  { verifier, createLoaders, instances }: RequestParts<Loaders> & { readonly verifier: TokenVerifier },
): Promise<RequestContext<Loaders>> {
  const requestId = readRequestId(request);
  if (asksForServiceDefinition(body)) return anonymousContext(requestId);
  const caller = await verifier.verify(request.headers.authorization);
  const loaders = createLoaders(caller);
  return { caller, loaders, instances, requestId, ownRequestId: ownRequestId(request, caller.subject) };
}

function asksForServiceDefinition(body: unknown): boolean {
  const query = (body as { query?: unknown } | null | undefined)?.query;
  return typeof query === 'string' && query.length < 100 && SERVICE_DEFINITION.test(query);
}

/** Any resolver that asks it for the caller or a loader refuses. */
function anonymousContext<Loaders>(requestId: string): RequestContext<Loaders> {
  const refuse = (): never => {
    throw new UnauthenticatedError('A bearer token is required.');
  };
  return Object.defineProperties({ requestId } as RequestContext<Loaders>, {
    caller: { get: refuse },
    loaders: { get: refuse },
  });
}
