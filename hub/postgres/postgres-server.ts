import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartError } from '../errors/start-error';
import { findFreePort } from '../ports/free-port';
import { initialise, PASSWORD_FILE, SUPERUSER } from './initialise';
import { lastWordsOfPostgres, logLength } from './last-words-of-postgres';
import { type Placement, placePostgres } from './placement';
import { readPostmaster, stopPostmaster } from './postmaster';

export interface PostgresOptions {
  /** The wished data folder; its parent exists. */
  readonly dataDir: string;
  readonly logFile: string;
  /** `postgresql.conf` parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Told where PostgreSQL lives when that is not `dataDir`. */
  readonly onMoved?: (dataDir: string) => void;
}

const START_TIMEOUT_MS = 60_000;
const PORT_ATTEMPTS = 5;

/**
 * A PostgreSQL server of our own, listening on 127.0.0.1 at a free port and on a local socket. States: starting → running → (dies) → `restart`
 * → running …; any → stopped.
 */
export class PostgresServer {
  private constructor(
    private readonly options: PostgresOptions,
    private readonly placement: Placement,
    private readonly password: string,
    private running: RunningPostgres,
  ) {}

  /**
   * Creates the data folder when it is new, stops a server that a crash left running on it, and starts. No other process may
   * use the folder.
   * @throws StartError when there is no PostgreSQL for this machine, or when it does not start
   */
  static async start(options: PostgresOptions): Promise<PostgresServer> {
    const placement = await placePostgres(options.dataDir);
    if (placement.dataDir !== options.dataDir) options.onMoved?.(placement.dataDir);
    const leftover = await readPostmaster(placement.dataDir);
    if (leftover) await stopPostmaster(placement.dataDir, leftover.pid);
    await initialise(placement);
    const password = await readFile(join(placement.dataDir, PASSWORD_FILE), 'utf8');
    const running = await launch(placement, options);
    return new PostgresServer(options, placement, password, running);
  }

  get pid(): number {
    return this.running.child.pid ?? 0;
  }

  get port(): number {
    return this.running.port;
  }

  url(database = 'postgres'): string {
    return embeddedServerUrl(this.port, this.password, database);
  }

  /** The same by the local socket, which costs both sides less; TCP stays what the URL names beside it. */
  socketUrl(database?: string): string {
    const url = new URL(this.url(database));
    url.searchParams.set('host', this.placement.socketDir);
    return url.href;
  }

  /** Told once when the server that now runs has ended, at once when it has ended already. */
  onExit(listener: () => void): void {
    const { child } = this.running;
    if (hasEnded(child)) listener();
    else child.once('exit', listener);
  }

  /**
   * Starts again, at the same port, a server that has died. It may recover for as long as it needs.
   * @throws StartError with PostgreSQL's own words when it ends instead
   */
  async restart(): Promise<void> {
    const { dataDir } = this.placement;
    const saidBefore = logLength(this.options.logFile);
    const child = spawnPostgres(this.placement, this.port, this.options);
    this.running = { child, port: this.port };
    if (await becomesReady(dataDir, child, Number.POSITIVE_INFINITY)) return;
    throw new StartError(lastWordsOfPostgres(this.options.logFile, saidBefore));
  }

  /** Fast shutdown: open transactions are rolled back. Idempotent. */
  async stop(): Promise<void> {
    if (!hasEnded(this.running.child)) await stopPostmaster(this.placement.dataDir, this.pid);
  }
}

interface RunningPostgres {
  readonly child: ChildProcess;
  readonly port: number;
}

export function embeddedServerUrl(port: number, password: string, database = 'postgres'): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** A free port may be taken by another program before PostgreSQL binds it: another one is tried then. */
async function launch(placement: Placement, options: PostgresOptions): Promise<RunningPostgres> {
  for (let attempt = 1; ; attempt++) {
    const saidBefore = logLength(options.logFile);
    const port = await findFreePort();
    const child = spawnPostgres(placement, port, options);
    if (await becomesReady(placement.dataDir, child, START_TIMEOUT_MS)) return { child, port };
    if (!hasEnded(child)) await stopPostmaster(placement.dataDir, child.pid!);
    if (attempt < PORT_ATTEMPTS) continue;
    const words = lastWordsOfPostgres(options.logFile, saidBefore);
    throw new StartError(`PostgreSQL does not start: ${words}`);
  }
}

function spawnPostgres(
  { binaries, dataDir, socketDir, runAs }: Placement,
  port: number,
  options: PostgresOptions,
): ChildProcess {
  const parameters = {
    ...options.parameters,
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
  };
  const log = openSync(options.logFile, 'a');
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', dataDir, ...Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // A process group of its own: Ctrl-C in the terminal must not stop the database before those who use it.
    {
      ...(runAs && { uid: runAs.uid, gid: runAs.gid }),
      cwd: '/',
      stdio: ['ignore', log, log],
      detached: true,
    },
  );
  closeSync(log);
  return child;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

async function becomesReady(dataDir: string, child: ChildProcess, withinMs: number): Promise<boolean> {
  const failed = new Promise<false>((resolve) => {
    child.once('error', () => resolve(false)).once('exit', () => resolve(false));
  });
  const ready = async (): Promise<boolean> => {
    for (let waitedMs = 0; waitedMs < withinMs && !hasEnded(child); waitedMs += 25) {
      const postmaster = await readPostmaster(dataDir);
      if (postmaster?.pid === child.pid && postmaster?.ready) return true;
      await delay(25);
    }
    return false;
  };
  return Promise.race([failed, ready()]);
}
