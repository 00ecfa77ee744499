import type { PositionReached } from './event-delivery';

const EVERY_MS = 30_000;

/** When a position is worth a message of its own: at cutover, and when none has been sent for half a minute. */
export class PositionClock {
  private sentAtMs = Number.NEGATIVE_INFINITY;

  isDue({ caughtUp }: PositionReached): boolean {
    return caughtUp || Date.now() - this.sentAtMs >= EVERY_MS;
  }

  sent(): void {
    this.sentAtMs = Date.now();
  }
}
