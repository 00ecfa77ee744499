import type { IncomingMessage } from 'node:http';

/** The session that a request came with, for what goes on after the request: a socket, an event stream. */
export interface SessionGrant {
  /** @param listener told once the session has ended, in whatever way @returns calls it off */
  onEnd(listener: () => void): () => void;
}

const grants = new WeakMap<IncomingMessage, SessionGrant>();

export function grantSession(request: IncomingMessage, grant: SessionGrant): void {
  grants.set(request, grant);
}

/** Undefined for a request that brought a token itself. */
export function sessionOf(request: IncomingMessage): SessionGrant | undefined {
  return grants.get(request);
}
