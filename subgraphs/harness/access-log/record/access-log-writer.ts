import { Pool } from 'pg';
import { CONNECTION_LIMITS, GuardedClient } from '../../database/guarded-client';
import { poolVerification, type VerifyConnection } from '../../database/verify-connection';
import type { AccessRecord, CountTally } from './access-record';
import type { Recorded } from './to-access-records';

export interface AccessLogWriterConfig {
  /** Names the connection in `pg_stat_activity`. */
  readonly name: string;
  readonly url: string;
  readonly verify?: VerifyConnection;
}

interface Waiting {
  readonly recorded: Recorded;
  resolve(): void;
  reject(error: unknown): void;
}

const STATEMENT_TIMEOUT_MS = 5_000;
/** Kept as long as somebody reads now and then. */
const IDLE_TIMEOUT_MS = 600_000;
/** Requests whose records are committed together at most. */
const LARGEST_BATCH = 500;

/**
 * The one writer of a process: while a batch is being committed, the records of all other requests gather, and are committed
 * together next. A connection of its own keeps reads from standing before it.
 */
export class AccessLogWriter {
  private readonly pool: Pool;
  private waiting: Waiting[] = [];
  private writing: Promise<void> | undefined;

  constructor({ name, url, verify }: AccessLogWriterConfig) {
    this.pool = new Pool({
      ...CONNECTION_LIMITS,
      Client: GuardedClient,
      connectionString: url,
      application_name: name,
      max: 1,
      idleTimeoutMillis: IDLE_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      query_timeout: STATEMENT_TIMEOUT_MS,
      allowExitOnIdle: true,
      ...poolVerification(verify),
    });
    this.pool.on('error', () => undefined);
  }

  /** Resolves once the records are committed. Rejects with what `pg` throws: then they may, or may not, be there. */
  append(recorded: Recorded): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ recorded, resolve, reject });
      this.writing ??= this.writeAll();
    });
  }

  /** Idempotent; what waits is written before. */
  async stop(): Promise<void> {
    await this.writing;
    if (!this.pool.ended) await this.pool.end();
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) await this.write(this.waiting.splice(0, LARGEST_BATCH));
    this.writing = undefined;
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    try {
      const records = batch.flatMap(({ recorded }) => recorded.records);
      const tallies = batch.flatMap(({ recorded }) => recorded.tallies);
      await this.pool.query(appendStatement(records, tallies));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}

/** One statement, so one transaction. */
function appendStatement(records: readonly AccessRecord[], tallies: readonly CountTally[]) {
  if (tallies.length === 0)
    return { name: 'append', text: 'SELECT append_access_log($1)', values: [JSON.stringify(records)] };
  return {
    name: 'append-and-tally',
    text: 'SELECT append_access_log($1), tally_access_counts($2)',
    values: [JSON.stringify(records), JSON.stringify(tallies)],
  };
}
