import type { IncomingMessage } from 'node:http';

/** The session that a request came with, for what goes on after the request: a socket, an event stream. */
export interface SessionGrant {
  /** A bearer token that lives for a while yet; null when the session has ended. */
  authorization(): Promise<string | null>;
  /** How long its tokens live, seconds. */
  readonly tokenSeconds: number;
  /** @param listener told once the session has ended before its time @returns calls it off */
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
