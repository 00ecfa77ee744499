import type { WebSocket } from 'ws';
import { UnauthenticatedError } from '../errors/errors';
import { atExpiry } from '../tokens/at-expiry';
import type { Caller, TokenVerifier } from '../tokens/token-verifier';
import { CloseCode } from './close-code';
import { onceSocketClosed } from './once-socket-closed';

/**
 * The caller by the token in `connection_init`'s payload, `{ "authorization": "Bearer …" }`. Without a good one the socket
 * is closed, with 4403 when the token has merely expired, else with 4401; and the answer is undefined.
 */
export async function authenticateSocket(
  socket: WebSocket,
  payload: Readonly<Record<string, unknown>> | undefined,
  verifier: TokenVerifier,
): Promise<Caller | undefined> {
  const header = payload?.authorization;
  try {
    return await verifier.verify(typeof header === 'string' ? header : undefined);
  } catch (error) {
    if (!(error instanceof UnauthenticatedError)) throw error;
    if (error.expired) socket.close(CloseCode.Forbidden, 'Token expired');
    else socket.close(CloseCode.Unauthorized, 'Unauthorized');
    return undefined;
  }
}

/** Closes the socket with 4403 when the token it was opened with expires; a new connection brings the new token. */
export function closeAtExpiry(socket: WebSocket, caller: Caller): void {
  const cancel = atExpiry(caller, () => socket.close(CloseCode.Forbidden, 'Token expired'));
  onceSocketClosed(socket, cancel);
}
