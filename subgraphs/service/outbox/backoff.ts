export interface BackoffBounds {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** Pauses that double from the first to the longest. */
export class Backoff {
  private nextMs: number;

  constructor(private readonly bounds: BackoffBounds) {
    this.nextMs = bounds.firstMs;
  }

  next(): number {
    const pauseMs = this.nextMs;
    this.nextMs = Math.min(pauseMs * 2, this.bounds.mostMs);
    return pauseMs;
  }

  reset(): void {
    this.nextMs = this.bounds.firstMs;
  }
}
