import { WebSocket } from 'ws';

/** Runs `ended` when a socket has been closed: at once when its client left while something else was waited for. */
export function onceSocketClosed(socket: WebSocket, ended: () => void): void {
  if (socket.readyState === WebSocket.CLOSED) ended();
  else socket.once('close', ended);
}
