export interface BackoffBounds {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** Pauses that double from the first to the longest, each less a random part, so that those who wait do not return together. */
export class Backoff {
  private nextMs: number;

  constructor(private readonly bounds: BackoffBounds) {
    this.nextMs = bounds.firstMs;
  }

  /** Milliseconds: from half of the pause that is due to all of it. */
  next(): number {
    const pauseMs = this.nextMs * (0.5 + Math.random() / 2);
    this.nextMs = Math.min(this.nextMs * 2, this.bounds.mostMs);
    return pauseMs;
  }

  reset(): void {
    this.nextMs = this.bounds.firstMs;
  }
}
