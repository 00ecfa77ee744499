import { get } from 'node:http';

const TIMEOUT_MS = 2_000;
const WILDCARDS = new Set(['0.0.0.0', '::']);

/** Whether a process's `/health/ready` answers 200 now. */
export function isReady({ host, port }: { host: string; port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const hostname = WILDCARDS.has(host) ? '127.0.0.1' : host;
    const request = get(
      { hostname, port, path: '/health/ready', agent: false, timeout: TIMEOUT_MS },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}
