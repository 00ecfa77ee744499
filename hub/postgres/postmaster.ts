import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

/** What a running server says of itself in `postmaster.pid` (PostgreSQL, src/include/utils/pidfile.h). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const POLL_MS = 25;

/**
 * The server that runs on a data folder; undefined if none does. A file left by a dead process does not count, nor one
 * whose process id now belongs to another program.
 */
export async function readPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!(pid > 1) || !isAlive(pid) || !(await commandLine(pid)).includes(dataDir)) return undefined;
  return { pid, port: Number.parseInt(lines[3] ?? '', 10), ready: lines[7]?.trim() === 'ready' };
}

/** Ends the server of a data folder: fast shutdown (SIGINT), then, when it has not ended in time, immediate (SIGQUIT). */
export async function stopPostmaster(dataDir: string, pid: number, graceMs = 20_000): Promise<void> {
  signal(pid, 'SIGINT');
  if (await hasEnded(dataDir, pid, graceMs)) return;
  signal(pid, 'SIGQUIT');
  if (await hasEnded(dataDir, pid, 5_000)) return;
  throw new Error(`PostgreSQL (process ${pid}) does not stop`);
}

async function hasEnded(dataDir: string, pid: number, withinMs: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < withinMs; waitedMs += POLL_MS) {
    if ((await readPostmaster(dataDir))?.pid !== pid) return true;
    await delay(POLL_MS);
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(
    () => ({ stdout: '' }),
  );
  return stdout;
}
