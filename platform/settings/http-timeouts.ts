import { type Environment, readInteger } from './environment';

/** How long a connection may take, or stay. */
export interface HttpTimeouts {
  /** For a request's headers, milliseconds; a slower client (Slowloris) is cut off with status 408. */
  readonly headersMs: number;
  /** For a whole request with its body, milliseconds; likewise. */
  readonly requestMs: number;
  /**
   * For which an idle connection is kept open, milliseconds: longer than the idle time of what stands in front (60 s for most
   * load balancers), which otherwise sends a request to a connection that is being closed.
   */
  readonly keepAliveMs: number;
  /** For which a client may take to read an answer that is ready, milliseconds; a slower one is cut off. The default where nothing is given. */
  readonly answerMs?: number;
}

export const DEFAULT_HTTP_TIMEOUTS: Required<HttpTimeouts> = {
  headersMs: 10_000,
  requestMs: 30_000,
  keepAliveMs: 75_000,
  answerMs: 30_000,
};

const MOST_MS = 600_000;

/** Reads `HEADERS_TIMEOUT_MS`, `REQUEST_TIMEOUT_MS`, `KEEP_ALIVE_TIMEOUT_MS` and `ANSWER_TIMEOUT_MS`. @throws EnvironmentError */
export function toHttpTimeouts(env: Environment): HttpTimeouts {
  const milliseconds = (name: string, fallback: number, about: string) =>
    readInteger(env, { name, fallback, min: 1, max: MOST_MS, about });
  const { headersMs, requestMs, keepAliveMs, answerMs } = DEFAULT_HTTP_TIMEOUTS;
  return {
    headersMs: milliseconds(
      'HEADERS_TIMEOUT_MS',
      headersMs,
      "for a request's headers; a slower client is cut off with status 408",
    ),
    requestMs: milliseconds(
      'REQUEST_TIMEOUT_MS',
      requestMs,
      'for a whole request with its body; a slower client is cut off with status 408',
    ),
    keepAliveMs: milliseconds(
      'KEEP_ALIVE_TIMEOUT_MS',
      keepAliveMs,
      "for which an idle connection is kept open: longer than a load balancer's",
    ),
    answerMs: milliseconds(
      'ANSWER_TIMEOUT_MS',
      answerMs,
      'for a client to read an answer that is ready; a slower one is cut off',
    ),
  };
}
