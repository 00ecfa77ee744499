import { readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '../../gateway/start/postgres/postgres-server';
import { readPostmaster, stopPostmaster } from '../../gateway/start/postgres/postmaster';

const PREFIX = 'formedlingshub-test-';

/** Starts the one PostgreSQL of a test run, in a folder of its own that `stopTestPostgres` removes. */
export async function startTestPostgres(): Promise<{ server: PostgresServer; folder: string }> {
  await removeAbandoned();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  await chmod(folder, 0o711);
  const server = await PostgresServer.start({
    dataDir: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    parameters: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '400',
      shared_buffers: '64MB',
      autovacuum: 'off',
    },
  });
  return { server, folder };
}

export async function stopTestPostgres(server: PostgresServer, folder: string): Promise<void> {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** A run that was killed leaves its server behind; the next one clears it away. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    if (isAlive(Number.parseInt(name.slice(PREFIX.length), 10))) continue;
    const folder = join(tmpdir(), name);
    const leftover = await readPostmaster(join(folder, 'postgres'));
    if (leftover) await stopPostmaster(join(folder, 'postgres'), leftover.pid);
    await rm(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
