const FIRST_MS = 250;
const MAX_MS = 10_000;
/** Of what has run this long, the next end is a new trouble. */
const RECOVERED_MS = 30_000;

/** The pauses before something is started again: longer each time, and never the same for all that ended together. */
export class BackOff {
  private nextMs = FIRST_MS;

  /** @param ranMs how long it had run when it ended; 0 for one that did not start */
  pauseMs(ranMs: number): number {
    if (ranMs > RECOVERED_MS) this.nextMs = FIRST_MS;
    const pauseMs = Math.round(this.nextMs * (0.5 + Math.random() / 2));
    this.nextMs = Math.min(this.nextMs * 2, MAX_MS);
    return pauseMs;
  }
}
