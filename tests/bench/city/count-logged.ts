import { Client } from 'pg';
import type { DistrictProcess } from '../harness/district-processes';

/** How many persons the districts' logs name so far, each as often as it was read. */
export async function countLogged(districts: readonly DistrictProcess[]): Promise<number> {
  const counts = await Promise.all(districts.map(({ databaseUrl }) => countIn(databaseUrl)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function countIn(connectionString: string): Promise<number> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query(
      'SELECT coalesce(sum(cardinality(subjects)), 0)::int AS count FROM access_log',
    );
    return rows[0].count;
  } finally {
    await client.end();
  }
}
