import { Client } from 'pg';

/** Any constant: advisory locks are counted per database, and this one is taken in `postgres`. */
const HUB_LOCK = 20_120_815;

/**
 * The right to run the hub on a PostgreSQL server. PostgreSQL gives it up by itself when its holder dies, so a crash
 * leaves no lock behind.
 */
export class HubLock {
  private constructor(private readonly client: Client) {}

  /** undefined when another process holds it. */
  static async acquire(url: string): Promise<HubLock | undefined> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => {});
    await client.connect();
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS granted', [HUB_LOCK]);
    if (rows[0].granted) return new HubLock(client);
    await client.end();
    return undefined;
  }

  async release(): Promise<void> {
    await this.client.end();
  }
}
