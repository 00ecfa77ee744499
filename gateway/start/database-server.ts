import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Lifecycle } from '../../subgraphs/service/lifecycle';
import type { LauncherConfig } from './config';
import type { DataFolder } from './data-folder';
import { PostgresServer } from './postgres/postgres-server';
import type { Progress } from './progress';

export interface DatabaseServer {
  readonly url: string;
  /** A server that a crashed hub had left running was found and stopped. */
  readonly recovered: boolean;
}

interface Surroundings {
  readonly config: LauncherConfig;
  readonly folder: DataFolder;
  readonly progress: Progress;
  readonly lifecycle: Lifecycle;
}

const RESTART_MS = 500;

/** The server of `DATABASE_URL`, or an embedded one that is restarted when it dies and stopped last. */
export async function startDatabaseServer(surroundings: Surroundings): Promise<DatabaseServer> {
  const { config, folder, progress, lifecycle } = surroundings;
  if (config.databaseUrl) return { url: config.databaseUrl, recovered: false };
  await rm(join(folder.logs, 'postgres.log'), { force: true });
  const server = await PostgresServer.start({
    dataDir: folder.postgres,
    logFile: join(folder.logs, 'postgres.log'),
    parameters: { max_connections: '300', jit: 'off', log_min_messages: 'warning' },
    onMoved: (dataDir) =>
      progress.report(`PostgreSQL's own account cannot enter ${folder.root}: its data is in ${dataDir}`),
  });
  lifecycle.onRelease(async () => {
    await server.stop();
    progress.report('PostgreSQL stopped');
  });
  keepAlive(server, progress);
  progress.report(`PostgreSQL runs on port ${server.port}`);
  return { url: server.url(), recovered: server.recovered };
}

function keepAlive(server: PostgresServer, progress: Progress): void {
  server.onExit(async () => {
    if (server.stopped) return;
    progress.report('PostgreSQL ended, starts again');
    await delay(RESTART_MS);
    await server.restart().catch((error: Error) => progress.report(error.message));
    if (!server.stopped) keepAlive(server, progress);
  });
}
