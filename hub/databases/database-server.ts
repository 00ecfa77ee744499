import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Backoff } from '../../platform/concurrency/backoff';
import type { Lifecycle } from '../../platform/process/lifecycle';
import type { DataFolder } from '../data-folder/data-folder';
import { PostgresServer } from '../postgres/postgres-server';
import type { LauncherConfig } from '../settings/config';
import type { Progress } from '../settings/progress';
import { RESTART_PAUSES } from '../settings/restart-pauses';

interface Surroundings {
  readonly config: LauncherConfig;
  readonly folder: DataFolder;
  readonly progress: Progress;
  readonly lifecycle: Lifecycle;
}

/** Many small databases that are in memory: no process that reads ahead, nor one for replicas, which there are none of. */
const PARAMETERS = {
  max_connections: '300',
  jit: 'off',
  io_method: 'sync',
  max_logical_replication_workers: '0',
  log_min_messages: 'warning',
};

/** The URL of the server of `DATABASE_URL`, or by its local socket of an embedded one that is restarted when it dies and stopped last. */
export async function startDatabaseServer(surroundings: Surroundings): Promise<string> {
  const { config, folder, progress, lifecycle } = surroundings;
  if (config.databaseUrl) return config.databaseUrl;
  await rm(join(folder.logs, 'postgres.log'), { force: true });
  const server = await PostgresServer.start({
    dataDir: folder.postgres,
    logFile: join(folder.logs, 'postgres.log'),
    parameters: PARAMETERS,
    onMoved: (dataDir) =>
      progress.report(`PostgreSQL's own account cannot enter ${folder.root}: its data is in ${dataDir}`),
  });
  const stopping = new AbortController();
  lifecycle.onRelease(async () => {
    stopping.abort();
    await server.stop();
    progress.report('PostgreSQL stopped');
  });
  void keepAlive(server, progress, stopping.signal);
  progress.report(`PostgreSQL runs on port ${server.port}`);
  return server.socketUrl();
}

/** For as long as the hub runs: what keeps PostgreSQL from starting, such as a full disk, may pass. */
async function keepAlive(server: PostgresServer, progress: Progress, signal: AbortSignal): Promise<void> {
  const pauses = new Backoff(RESTART_PAUSES);
  let startedMs = Date.now();
  for (let attempt = 0; ; ) {
    await new Promise<void>((resolve) => server.onExit(resolve));
    if (signal.aborted) return;
    if (attempt === 0) progress.report('PostgreSQL ended, starts again');
    await delay(pauses.next(Date.now() - startedMs), undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    attempt += 1;
    startedMs = Date.now();
    const problem = await restart(server);
    if (signal.aborted) return;
    if (problem !== undefined) {
      progress.report(`PostgreSQL does not start (attempt ${attempt}, more follow): ${problem}`);
      continue;
    }
    progress.report(`PostgreSQL runs again, at attempt ${attempt}`);
    attempt = 0;
  }
}

/** What kept it from starting; undefined when it runs. */
async function restart(server: PostgresServer): Promise<string | undefined> {
  try {
    await server.restart();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
