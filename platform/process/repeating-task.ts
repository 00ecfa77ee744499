import type { Logger } from '../logging/logger';

export interface RepeatingTaskConfig {
  /** In logs. */
  readonly name: string;
  /** From the end of one run to the start of the next. */
  readonly everyMs: number;
  /** Else the first run is `firstAfterMs` after the start. */
  readonly startsAtOnce?: boolean;
  /** `everyMs` where nothing is given. */
  readonly firstAfterMs?: number;
  readonly run: () => Promise<unknown>;
  readonly logger: Logger;
}

/** Runs now and then, one run at a time, until it is stopped; a run that fails is logged and the next one tries again. */
export class RepeatingTask {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly config: RepeatingTaskConfig) {}

  start(): void {
    if (this.config.startsAtOnce) this.running = this.runOnce();
    else this.runLater(this.config.firstAfterMs);
  }

  /** Idempotent; resolves when the run under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private runLater(afterMs = this.config.everyMs): void {
    this.timer = setTimeout(() => {
      this.running = this.runOnce();
    }, afterMs);
    this.timer.unref();
  }

  private async runOnce(): Promise<void> {
    const { name, run, logger } = this.config;
    try {
      await run();
    } catch (error) {
      if (!this.stopped) logger.warn({ err: error, task: name }, 'task failed');
    }
    if (!this.stopped) this.runLater();
  }
}
