import { readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '../../hub/postgres/postgres-server';
import { readPostmaster, stopPostmaster } from '../../hub/postgres/postmaster';

const PREFIX = 'formedlingshub-test-';

export interface TestServers {
  /** One for each worker: what waits for a server's oldest transaction waits for no other worker's tests. */
  readonly servers: readonly PostgresServer[];
  readonly folder: string;
}

/** Starts the PostgreSQL servers of a test run, in a folder of its own that `stopTestServers` removes. */
export async function startTestServers(count: number): Promise<TestServers> {
  await removeAbandoned();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  await chmod(folder, 0o711);
  const names = Array.from({ length: count }, (_, index) => join(folder, `postgres-${index + 1}`));
  return { servers: await Promise.all(names.map(startServer)), folder };
}

function startServer(dataDir: string): Promise<PostgresServer> {
  return PostgresServer.start({
    dataDir,
    logFile: `${dataDir}.log`,
    parameters: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '400',
      shared_buffers: '64MB',
      autovacuum: 'off',
    },
  });
}

export async function stopTestServers({ servers, folder }: TestServers): Promise<void> {
  await Promise.all(servers.map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
}

/** A run that was killed leaves its server behind; the next one clears it away. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    if (isAlive(Number.parseInt(name.slice(PREFIX.length), 10))) continue;
    const folder = join(tmpdir(), name);
    for (const dataDir of readdirSync(folder).map((entry) => join(folder, entry))) {
      const leftover = await readPostmaster(dataDir);
      if (leftover) await stopPostmaster(dataDir, leftover.pid);
    }
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
