import type { ServerResponse } from 'node:http';

/** Runs `ended` when a response has been closed: at once when its client left while something else was waited for. */
export function onceClosed(response: ServerResponse, ended: () => void): void {
  if (response.closed) ended();
  else response.once('close', ended);
}
