import { Client } from 'pg';

const CONNECT_TIMEOUT_MS = 10_000;

/** Works on one connection that is closed in the end. Rejects with what connecting, or the work, throws. */
export async function withClient<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
