import { type Dispatcher, Pool } from 'undici';
import { quantileOf } from './median';

export interface LoadConfig {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Request bodies, sent in turn. */
  readonly bodies: readonly string[];
  readonly connections: number;
  /** Ends after this time or, with `requests`, after that many. */
  readonly durationMs?: number;
  readonly requests?: number;
}

export interface LoadResult {
  readonly requests: number;
  /** Answers that were not 200, or not of the length that the first answer to the same body had. */
  readonly failures: number;
  readonly elapsedMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

interface LoadState {
  readonly config: LoadConfig;
  readonly pool: Pool;
  readonly path: string;
  readonly endsAt: number;
  readonly lengths: Map<number, number>;
  readonly latencies: number[];
  sent: number;
  failures: number;
}

/** Keeps `connections` requests in flight over keep-alive connections until the time or the number is up. */
export async function runLoad(config: LoadConfig): Promise<LoadResult> {
  const { origin, pathname } = new URL(config.url);
  const pool = new Pool(origin, { connections: config.connections, pipelining: 1, headersTimeout: 60_000 });
  const startedAt = performance.now();
  const endsAt = startedAt + (config.durationMs ?? Number.POSITIVE_INFINITY);
  const state = {
    config,
    pool,
    path: pathname,
    endsAt,
    lengths: new Map(),
    latencies: [],
    sent: 0,
    failures: 0,
  };
  await Promise.all(Array.from({ length: config.connections }, () => runConnection(state)));
  const elapsedMs = performance.now() - startedAt;
  await pool.close();
  return summarise(state, elapsedMs);
}

async function runConnection(state: LoadState): Promise<void> {
  const limit = state.config.requests ?? Number.POSITIVE_INFINITY;
  while (state.sent < limit && performance.now() < state.endsAt) {
    const index = state.sent++ % state.config.bodies.length;
    const startedAt = performance.now();
    const answer = await send(state, state.config.bodies[index]!);
    state.latencies.push(performance.now() - startedAt);
    if (!isExpected(state, index, answer)) state.failures++;
  }
}

interface Answer {
  status: number;
  bytes: number;
}

function send({ pool, path, config }: LoadState, body: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...config.headers };
  return new Promise((resolve) => {
    pool.dispatch({ path, method: 'POST', headers, body }, countBytes(resolve));
  });
}

function countBytes(done: (answer: Answer) => void): Dispatcher.DispatchHandler {
  const answer: Answer = { status: 0, bytes: 0 };
  return {
    onRequestStart() {},
    onResponseStart(_controller, status) {
      answer.status = status;
    },
    onResponseData(_controller, chunk) {
      answer.bytes += chunk.length;
    },
    onResponseEnd: () => done(answer),
    onResponseError: () => done({ status: 0, bytes: 0 }),
  };
}

function isExpected({ lengths }: LoadState, index: number, { status, bytes }: Answer): boolean {
  if (status !== 200) return false;
  const length = lengths.get(index);
  if (length === undefined) lengths.set(index, bytes);
  return length === undefined || length === bytes;
}

function summarise({ latencies, failures }: LoadState, elapsedMs: number): LoadResult {
  return {
    requests: latencies.length,
    failures,
    elapsedMs,
    medianMs: quantileOf(latencies, 0.5),
    p99Ms: quantileOf(latencies, 0.99),
  };
}
