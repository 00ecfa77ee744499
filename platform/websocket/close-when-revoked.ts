import type { WebSocket } from 'ws';
import type { TokenVerifier } from '../tokens/token-verifier';
import { authenticateSocket } from './connection-token';
import { onceSocketClosed } from './once-socket-closed';

/**
 * Verifies the token of an open socket again and again: one whose key has been revoked closes it as a new one would be. While
 * the keys cannot be read it stays open.
 */
export function closeWhenRevoked(
  socket: WebSocket,
  payload: Readonly<Record<string, unknown>> | undefined,
  { verifier, everyMs }: { readonly verifier: TokenVerifier; readonly everyMs: number },
): void {
  const timer = setInterval(() => {
    authenticateSocket(socket, payload, verifier).catch(() => undefined);
  }, everyMs);
  onceSocketClosed(socket, () => clearInterval(timer));
}
