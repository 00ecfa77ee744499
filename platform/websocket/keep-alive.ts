import type { WebSocket } from 'ws';

const EVERY_MS = 12_000;

/** Pings the peer; one that has not answered when the next ping is due is gone, and its socket is cut. */
export function keepAlive(socket: WebSocket): void {
  let hasAnswered = true;
  socket.on('pong', () => {
    hasAnswered = true;
  });
  const timer = setInterval(() => {
    if (!hasAnswered) {
      socket.terminate();
      return;
    }
    hasAnswered = false;
    socket.ping();
  }, EVERY_MS);
  socket.once('close', () => clearInterval(timer));
}
