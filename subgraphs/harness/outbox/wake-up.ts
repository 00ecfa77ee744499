/** A bell: a ring while nobody waits is remembered, many rings are one. */
export class WakeUp {
  private rung = false;
  private answer: (() => void) | undefined;

  ring(): void {
    this.rung = true;
    this.answer?.();
  }

  /** Until the bell rings, or for `timeoutMs`. */
  async wait(timeoutMs: number): Promise<void> {
    if (!this.rung) await this.ringOrTimeout(timeoutMs);
    this.rung = false;
  }

  private ringOrTimeout(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.answer = undefined;
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      this.answer = done;
    });
  }
}
