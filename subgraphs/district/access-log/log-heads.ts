import type { DataSource } from 'typeorm';
import type { Logger } from '../../service/logger';
import { formatHead, readHeads } from './verify/head';

/**
 * Writes where each chain ends to the process's log, which whoever owns the database does not own: `log:verify --expect`
 * compares with it.
 */
export async function logHeads(dataSource: DataSource, logger: Logger): Promise<void> {
  const heads = await readHeads((text) => dataSource.query(text));
  for (const head of heads) logger.info({ head: formatHead(head) }, 'access log');
}
