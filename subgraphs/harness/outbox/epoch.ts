import type { Client } from 'pg';

/** Any number that nothing else locks. */
const EPOCH_LOCK = 7_316_202;

/**
 * Which life of which database this is. A dump restored elsewhere, a database dropped and made anew, and a server
 * recovered to a moment of the past or replaced by its standby each have another one, and in each transaction ids may be
 * given a second time. A crash and its recovery keep it.
 */
const IDENTITY = `(SELECT system_identifier FROM pg_control_system())
  || '/' || (SELECT oid FROM pg_database WHERE datname = current_database())
  || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8)`;

/**
 * The epoch of the database's cursors. In a new life of the database a new epoch begins: positions of the old one mean
 * nothing in it, so its events go.
 */
export async function establishEpoch(client: Client): Promise<string> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [EPOCH_LOCK]);
    const known = await client.query(`SELECT epoch FROM outbox_state WHERE identity = ${IDENTITY}`);
    const epoch = known.rows[0]?.epoch ?? (await beginEpoch(client));
    await client.query('COMMIT');
    return epoch;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function beginEpoch(client: Client): Promise<string> {
  await client.query('DELETE FROM outbox');
  const { rows } = await client.query(
    `INSERT INTO outbox_state (epoch, identity) VALUES (gen_random_uuid(), ${IDENTITY})
    ON CONFLICT (singleton) DO UPDATE SET epoch = excluded.epoch, identity = excluded.identity,
      purged_tx = '0', purged_id = 0, purged_before = '-infinity'
    RETURNING epoch`,
  );
  return rows[0].epoch;
}
