import type { PositionReached } from '../outbox/event-delivery';

const EVERY_MS = 30_000;

/**
 * When a position is worth a message of its own: at cutover, and when none has been sent for half a minute. Never because
 * events were skipped, of which a subscriber must not learn.
 */
export class PositionClock {
  private sentAtMs = Number.NEGATIVE_INFINITY;

  isDue({ caughtUp }: Pick<PositionReached, 'caughtUp'>): boolean {
    return caughtUp || Date.now() - this.sentAtMs >= EVERY_MS;
  }

  /** Until the next one is due; before the first, half a minute. */
  dueInMs(): number {
    if (this.sentAtMs === Number.NEGATIVE_INFINITY) return EVERY_MS;
    return Math.max(0, this.sentAtMs + EVERY_MS - Date.now());
  }

  sent(): void {
    this.sentAtMs = Date.now();
  }
}
