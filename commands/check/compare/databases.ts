import { Client } from 'pg';
import type { Place } from './comparison';

const CONNECT_TIMEOUT_MS = 10_000;

/** Connections to all databases that are compared, one each, which only read. */
export class Databases {
  private constructor(private readonly clients: ReadonlyMap<Place, Client>) {}

  /** @throws Error naming the database that cannot be connected to; then none stays open */
  static async connect(urls: ReadonlyMap<Place, string>): Promise<Databases> {
    const clients = new Map<Place, Client>();
    const databases = new Databases(clients);
    try {
      for (const [place, url] of urls) clients.set(place, await connectTo(place, url));
      return databases;
    } catch (error) {
      await databases.close();
      throw error;
    }
  }

  get places(): readonly Place[] {
    return [...this.clients.keys()];
  }

  /** @throws Error naming the database */
  async query<Row>(place: Place, text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    try {
      return (await this.clients.get(place)!.query(text, [...values])).rows as Row[];
    } catch (error) {
      throw new Error(`${place}: the database cannot be read: ${(error as Error).message}`, { cause: error });
    }
  }

  /** Whether nobody but us is connected to any of them. */
  async areAtRest(): Promise<boolean> {
    for (const place of this.places) {
      const [row] = await this.query<{ others: number }>(place, OTHERS);
      if (row!.others > 0) return false;
    }
    return true;
  }

  async close(): Promise<void> {
    await Promise.all([...this.clients.values()].map((client) => client.end().catch(() => undefined)));
  }
}

const OTHERS = `SELECT count(*)::int AS others FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;

async function connectTo(place: Place, url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: 'hub-check',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    options: '-c default_transaction_read_only=on',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const { message, code } = error as Error & { readonly code?: string };
    throw new Error(`${place}: the database cannot be connected to: ${message || code}`, { cause: error });
  }
}
