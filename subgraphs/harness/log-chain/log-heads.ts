import type { DataSource } from 'typeorm';
import type { Logger } from '../../../platform/logging/logger';
import { formatHead, readHeads } from './head';

/** Between two writings. */
export const LOG_HEADS_MS = 86_400_000;

/**
 * Writes where each chain ends to the process's log, which whoever owns the database does not own: `log:verify --expect`
 * compares with it.
 */
export async function logHeads(dataSource: DataSource, logger: Logger): Promise<void> {
  const heads = await readHeads((text) => dataSource.query(text));
  for (const head of heads) logger.info({ head: formatHead(head) }, 'access log');
}
