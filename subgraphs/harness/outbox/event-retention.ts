import type { DataSource } from 'typeorm';
import type { Logger } from '../../../platform/logging/logger';
import { RepeatingTask } from '../../../platform/process/repeating-task';
import { purgeEvents } from './purge-events';

export interface EventRetentionConfig {
  readonly dataSource: DataSource;
  readonly retentionDays: number;
  readonly logger: Logger;
}

const DAY_MS = 86_400_000;

/** Purges what is older than the retention, at the start and four times a day; not yet started. */
export function eventRetention({ dataSource, retentionDays, logger }: EventRetentionConfig): RepeatingTask {
  return new RepeatingTask({
    name: 'purge-events',
    everyMs: DAY_MS / 4,
    startsAtOnce: true,
    run: async () => {
      const purged = await purgeEvents(dataSource, new Date(Date.now() - retentionDays * DAY_MS));
      if (purged > 0) logger.info({ purged, retentionDays }, 'events purged');
    },
    logger,
  });
}
