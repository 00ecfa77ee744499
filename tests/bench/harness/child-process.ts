import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface ProcessCommand {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** How long SIGTERM may take before SIGKILL (3 s). */
  readonly stopGraceMs?: number;
}

export interface RunningProcess {
  readonly pid: number;
  /** The first message that the process sends over IPC; rejects when it ends before. */
  readonly message: Promise<Record<string, string>>;
  /** The last lines of its output, for an error message. */
  output(): string;
  hasExited(): boolean;
  /** SIGTERM, then SIGKILL when that does not help; settles when it has ended. */
  stop(): Promise<void>;
}

const KEPT_OUTPUT = 4_000;
const STOP_GRACE_MS = 3_000;

/** Starts a Node.js process with an IPC channel. */
export function startProcess(command: ProcessCommand): RunningProcess {
  const child = spawn(process.execPath, command.arguments, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-KEPT_OUTPUT);
  };
  child.stdout!.on('data', keep);
  child.stderr!.on('data', keep);
  const hasExited = () => child.exitCode !== null || child.signalCode !== null;
  const message = firstMessage(child, () => `${command.name} ended before it was ready:\n${output}`);
  message.catch(() => {});
  return {
    pid: child.pid!,
    message,
    output: () => output,
    hasExited,
    stop: () => stop(child, hasExited, command.stopGraceMs),
  };
}

function firstMessage(child: ChildProcess, describe: () => string): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Record<string, string>));
    child.once('exit', () => reject(new Error(describe())));
    child.once('error', reject);
  });
}

async function stop(child: ChildProcess, hasExited: () => boolean, graceMs = STOP_GRACE_MS): Promise<void> {
  if (hasExited()) return;
  const exited = once(child, 'exit');
  const kill = setTimeout(() => child.kill('SIGKILL'), graceMs);
  child.kill('SIGTERM');
  await exited;
  clearTimeout(kill);
}

/** A port that was free a moment ago, for programs that cannot say which one the system chose for them. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
