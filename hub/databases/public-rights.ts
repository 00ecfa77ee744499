import type { Client } from 'pg';
import { databaseUrl } from './databases';
import { withClient } from './with-client';

/** Everything that makes, reads or changes large objects: no table's rights and no trigger of the hub covers them. */
export const REVOKE_LARGE_OBJECTS = `REVOKE EXECUTE ON FUNCTION ${[
  'lo_close(integer)',
  'lo_creat(integer)',
  'lo_create(oid)',
  'lo_export(oid, text)',
  'lo_from_bytea(oid, bytea)',
  'lo_get(oid)',
  'lo_get(oid, bigint, integer)',
  'lo_import(text)',
  'lo_import(text, oid)',
  'lo_lseek(integer, integer, integer)',
  'lo_lseek64(integer, bigint, integer)',
  'lo_open(oid, integer)',
  'lo_put(oid, bigint, bytea)',
  'lo_tell(integer)',
  'lo_tell64(integer)',
  'lo_truncate(integer, integer)',
  'lo_truncate64(integer, bigint)',
  'lo_unlink(oid)',
  'loread(integer, integer)',
  'lowrite(integer, bytea)',
]
  .map((name) => `pg_catalog.${name}`)
  .join(', ')} FROM PUBLIC`;

/** The server's own databases, which every login may enter unless it is said otherwise. */
const SERVERS_OWN = 'postgres, template1';

/**
 * Takes from every login of the server what it could do anywhere: enter the server's own databases, and make large objects
 * in these. Only a superuser can; another account changes nothing.
 */
export async function revokePublicRights(
  admin: Client,
  serverUrl: string,
  databases: readonly string[],
): Promise<void> {
  const { rows } = await admin.query<{ rolsuper: boolean }>(
    'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
  );
  if (!rows[0]?.rolsuper) return;
  await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${SERVERS_OWN} FROM PUBLIC`);
  for (const database of databases)
    await withClient(databaseUrl(serverUrl, database), (client) => client.query(REVOKE_LARGE_OBJECTS));
}
