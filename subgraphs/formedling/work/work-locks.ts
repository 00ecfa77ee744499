import type { DataSource, QueryRunner } from 'typeorm';

/**
 * Says who works on a confirmation or a lane of errands: within this process by name, among processes by a session's
 * advisory lock, which PostgreSQL gives back when the process dies. All are taken on one connection; when that is lost,
 * two processes may work on the same for a while, which the steps bear: they are idempotent and recorded conditionally.
 */
export class WorkLocks {
  private readonly held = new Map<string, Promise<void>>();
  private runner: QueryRunner | undefined;
  private closed = false;
  /** A connection takes one statement at a time. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` once nobody in this process is at it, unless another process is. */
  async exclusively(name: string, work: () => Promise<void>): Promise<void> {
    while (this.held.has(name)) await this.held.get(name);
    const running = this.run(name, work);
    const ended = running.catch(() => undefined).then(() => void this.held.delete(name));
    this.held.set(name, ended);
    await running;
  }

  /** From then on nothing runs. */
  async close(): Promise<void> {
    this.closed = true;
    await this.last;
    await this.runner?.release();
  }

  private async run(name: string, work: () => Promise<void>): Promise<void> {
    if (!(await this.query('SELECT pg_try_advisory_lock(hashtextextended($1, 2)) AS result', name))) return;
    try {
      await work();
    } finally {
      const unlock = 'SELECT pg_advisory_unlock(hashtextextended($1, 2)) AS result';
      await this.query(unlock, name).catch(() => undefined);
    }
  }

  private query(text: string, name: string): Promise<boolean> {
    const result = this.last.then(() => this.queryNow(text, name));
    this.last = result.catch(() => undefined);
    return result;
  }

  private async queryNow(text: string, name: string): Promise<boolean> {
    if (this.closed) return false;
    this.runner ??= this.dataSource.createQueryRunner();
    try {
      const [row] = await this.runner.query(text, [name]);
      return row.result;
    } catch (error) {
      const lost = this.runner;
      this.runner = undefined;
      await lost?.release().catch(() => undefined);
      throw error;
    }
  }
}
