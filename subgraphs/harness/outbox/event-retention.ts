import type { DataSource } from 'typeorm';
import type { Logger } from '../../../platform/logging/logger';
import { purgeEvents } from './purge-events';

export interface EventRetentionConfig {
  readonly dataSource: DataSource;
  readonly retentionDays: number;
  readonly logger: Logger;
}

const DAY_MS = 86_400_000;
const EVERY_MS = DAY_MS / 4;

/** Purges what is older than the retention, now and four times a day, until it is stopped. */
export class EventRetention {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly config: EventRetentionConfig) {}

  start(): void {
    this.running = this.purge();
    this.timer = setInterval(() => {
      this.running = this.purge();
    }, EVERY_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async purge(): Promise<void> {
    const { dataSource, retentionDays, logger } = this.config;
    try {
      const purged = await purgeEvents(dataSource, new Date(Date.now() - retentionDays * DAY_MS));
      if (purged > 0) logger.info({ purged, retentionDays }, 'events purged');
    } catch (error) {
      logger.warn({ err: error }, 'events could not be purged');
    }
  }
}
