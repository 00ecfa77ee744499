/** Counts what is under way, so that its source can wait while it is too much. */
export class InFlight {
  private count = 0;
  private hasEnded = false;
  private waiting: (() => void)[] = [];

  enter(): void {
    this.count += 1;
  }

  leave(): void {
    this.count -= 1;
    this.wake();
  }

  /** Nobody waits from then on. */
  end(): void {
    this.hasEnded = true;
    this.wake();
  }

  async whenBelow(limit: number): Promise<void> {
    while (this.count >= limit && !this.hasEnded) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const wake of waiting) wake();
  }
}
