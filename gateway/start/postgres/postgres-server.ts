import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from '../free-port';
import { StartError } from '../start-error';
import { HubLock } from './hub-lock';
import { initialise, PASSWORD_FILE, SUPERUSER } from './initialise';
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
 * A PostgreSQL server of our own, listening on 127.0.0.1 at a free port. States: starting → running → (dies) → `restart`
 * → running …; any → stopped.
 */
export class PostgresServer {
  stopped = false;

  private constructor(
    private readonly options: PostgresOptions,
    private readonly placement: Placement,
    private readonly password: string,
    /** A server that a crash had left running was found and stopped. */
    readonly recovered: boolean,
    private running: RunningPostgres,
    private lock: HubLock | undefined,
  ) {}

  /**
   * Creates the data folder when it is new, stops a server that a crash left running on it, and starts.
   * @throws StartError when a living hub uses the folder, or when there is no PostgreSQL for this machine
   */
  static async start(options: PostgresOptions): Promise<PostgresServer> {
    const placement = await placePostgres(options.dataDir);
    if (placement.dataDir !== options.dataDir) options.onMoved?.(placement.dataDir);
    const recovered = await stopLeftover(placement.dataDir);
    await initialise(placement);
    const password = await readFile(join(placement.dataDir, PASSWORD_FILE), 'utf8');
    const running = await launch(placement, options);
    const lock = await HubLock.acquire(embeddedServerUrl(running.port, password));
    return new PostgresServer(options, placement, password, recovered, running, lock);
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

  /** Told once when the server that now runs has ended. */
  onExit(listener: () => void): void {
    this.running.child.once('exit', listener);
  }

  /** Starts again, at the same port, a server that has died. */
  async restart(): Promise<void> {
    if (this.stopped) return;
    const child = spawnPostgres(this.placement, this.port, this.options);
    this.running = { child, port: this.port };
    if (!(await becomesReady(this.placement.dataDir, child)))
      throw new Error('PostgreSQL does not start again');
    await this.lock?.release().catch(() => {});
    this.lock = await HubLock.acquire(this.url());
  }

  /** Fast shutdown: open transactions are rolled back. Idempotent. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.lock?.release().catch(() => {});
    const { child } = this.running;
    if (child.exitCode === null && child.signalCode === null)
      await stopPostmaster(this.placement.dataDir, this.pid);
  }
}

interface RunningPostgres {
  readonly child: ChildProcess;
  readonly port: number;
}

export function embeddedServerUrl(port: number, password: string, database = 'postgres'): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** A server whose hub has crashed is stopped; one whose hub lives is left alone. */
async function stopLeftover(dataDir: string): Promise<boolean> {
  const leftover = await readPostmaster(dataDir);
  if (!leftover) return false;
  const password = await readFile(join(dataDir, PASSWORD_FILE), 'utf8');
  const lock = await HubLock.acquire(embeddedServerUrl(leftover.port, password));
  if (!lock) throw new StartError(`a hub already runs on ${dataDir}`);
  await lock.release();
  await stopPostmaster(dataDir, leftover.pid);
  return true;
}

/** A free port may be taken by another program before PostgreSQL binds it: another one is tried then. */
async function launch(placement: Placement, options: PostgresOptions): Promise<RunningPostgres> {
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    const child = spawnPostgres(placement, port, options);
    if (await becomesReady(placement.dataDir, child)) return { child, port };
    if (attempt === PORT_ATTEMPTS) {
      const log = await readFile(options.logFile, 'utf8').catch(() => '');
      throw new Error(`PostgreSQL does not start: ${log.trim().split('\n').slice(-3).join(' ')}`);
    }
  }
}

function spawnPostgres(
  { binaries, dataDir, runAs }: Placement,
  port: number,
  options: PostgresOptions,
): ChildProcess {
  const parameters = {
    ...options.parameters,
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
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

async function becomesReady(dataDir: string, child: ChildProcess): Promise<boolean> {
  const failed = new Promise<false>((resolve) => {
    child.once('error', () => resolve(false)).once('exit', () => resolve(false));
  });
  const ready = async (): Promise<boolean> => {
    for (let waitedMs = 0; waitedMs < START_TIMEOUT_MS && child.exitCode === null; waitedMs += 25) {
      const postmaster = await readPostmaster(dataDir);
      if (postmaster?.pid === child.pid && postmaster?.ready) return true;
      await delay(25);
    }
    return false;
  };
  return Promise.race([failed, ready()]);
}
