export interface BackoffBounds {
  readonly firstMs: number;
  readonly mostMs: number;
  /** Of what has worked for longer, the next failure is a new trouble; without it only `reset` begins anew. */
  readonly recoveredMs?: number;
}

/**
 * Milliseconds to wait after a failure: doubled with each, up to the longest, less a random part of up to half, so that those
 * who wait do not return together.
 * @param failures those before this one
 */
export function backoffMs({ firstMs, mostMs }: BackoffBounds, failures: number): number {
  const dueMs = Math.min(mostMs, firstMs * 2 ** failures);
  return Math.round(dueMs * (0.5 + Math.random() / 2));
}

/** The pauses of one that tries again and again. */
export class Backoff {
  private failures = 0;

  constructor(private readonly bounds: BackoffBounds) {}

  /** @param workedMs how long it had worked before it failed; 0 for what never did @returns milliseconds */
  next(workedMs = 0): number {
    if (workedMs > (this.bounds.recoveredMs ?? Number.POSITIVE_INFINITY)) this.reset();
    const pauseMs = backoffMs(this.bounds, this.failures);
    this.failures += 1;
    return pauseMs;
  }

  reset(): void {
    this.failures = 0;
  }
}
