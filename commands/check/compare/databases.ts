import { Client } from 'pg';
import type { Place } from './comparison';

const CONNECT_TIMEOUT_MS = 10_000;
const ANSWER_TIMEOUT_MS = 120_000;

/** SQL: whoever else is connected to a database, as a process of the hub is. */
export const FROM_OTHERS = `FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
const OTHERS = `SELECT count(*)::int AS others ${FROM_OTHERS}`;

/** A database that cannot be connected to, or answers no more. */
export class AwayError extends Error {
  override readonly name = 'AwayError';
}

/** Connections to all databases that are compared, one each, which only read. */
export class Databases {
  /** Why those that cannot be read cannot. */
  readonly away = new Map<Place, string>();
  private readonly clients = new Map<Place, Client>();

  private constructor() {}

  /** To all at once; those that cannot be connected to are `away`. */
  static async connect(urls: ReadonlyMap<Place, string>): Promise<Databases> {
    const databases = new Databases();
    const connected = await Promise.all(
      [...urls].map(
        async ([place, url]) => [place, await connectTo(url).catch((error: Error) => error)] as const,
      ),
    );
    for (const [place, client] of connected) {
      if (client instanceof Error) databases.away.set(place, client.message);
      else databases.clients.set(place, client);
    }
    return databases;
  }

  /** Those that can be read. */
  get places(): readonly Place[] {
    return [...this.clients.keys()].filter((place) => !this.away.has(place));
  }

  /** @throws AwayError for one that is away, from now on too */
  async query<Row>(place: Place, text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    if (this.away.has(place)) throw new AwayError(this.away.get(place));
    try {
      return (await this.clients.get(place)!.query(text, [...values])).rows as Row[];
    } catch (error) {
      this.away.set(place, `cannot be read: ${(error as Error).message}`);
      throw new AwayError(this.away.get(place), { cause: error });
    }
  }

  /** Whether nobody but us is connected to any of those that can be read. */
  async areAtRest(): Promise<boolean> {
    for (const place of this.places) {
      const [row] = await unlessAway(this.query<{ others: number }>(place, OTHERS), []);
      if (row !== undefined && row.others > 0) return false;
    }
    return true;
  }

  async close(): Promise<void> {
    await Promise.all([...this.clients.values()].map((client) => client.end().catch(() => undefined)));
  }
}

/** What a database answers, or something else where it is away. */
export async function unlessAway<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AwayError) return otherwise;
    throw error;
  }
}

/** @throws Error telling why not */
async function connectTo(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: 'hub-check',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    options: '-c default_transaction_read_only=on',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const { message, code } = error as Error & { readonly code?: string };
    throw new Error(`cannot be connected to: ${message || code}`, { cause: error });
  }
}
