import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Backoff } from '../../platform/concurrency/backoff';
import { StartError } from '../errors/start-error';
import { RESTART_PAUSES } from '../settings/restart-pauses';
import { isReady } from './is-ready';
import { lastWords } from './last-words';
import type { ServiceDefinition } from './service-definition';

export interface ChildServiceOptions {
  readonly logFile: string;
  /** Told of what a person should know: a death, a restart. */
  readonly report: (line: string) => void;
}

const POLL_MS = 100;
const STOP_GRACE_MS = 10_000;

/**
 * A process under supervision. States: starting → running → (dies) → waiting → starting …; any → stopping → stopped.
 * One that dies before it has ever been ready is not restarted: `start` rejects with its last words.
 */
export class ChildService {
  private child: ChildProcess | undefined;
  private readonly stopping = new AbortController();
  private supervision: Promise<void> | undefined;
  private readonly pauses = new Backoff(RESTART_PAUSES);

  constructor(
    readonly definition: ServiceDefinition,
    private readonly options: ChildServiceOptions,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when `/health/ready` answers 200. */
  async start(): Promise<void> {
    const exit = this.launch();
    if (!(await this.becomesReady(exit))) {
      if (this.stopping.signal.aborted) throw new StartError(`${this.definition.name} was stopped`);
      throw new StartError(`${this.definition.name} did not start: ${lastWords(this.options.logFile)}`);
    }
    this.supervision = this.supervise(exit);
  }

  /** SIGTERM, and SIGKILL for one that does not end in time. Idempotent. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const child = this.child;
    if (child && child.exitCode === null && child.signalCode === null) await endProcess(child);
    await this.supervision;
  }

  private async supervise(exit: Promise<string>): Promise<void> {
    for (let ended = exit, startedMs = Date.now(); ; startedMs = Date.now()) {
      const how = await ended;
      if (this.stopping.signal.aborted) return;
      const pauseMs = this.pauses.next(Date.now() - startedMs);
      this.options.report(`${this.definition.name} ended (${how}), starts again in ${pauseMs} ms`);
      await delay(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => {});
      if (this.stopping.signal.aborted) return;
      ended = this.launch();
      void this.reportReady(ended);
    }
  }

  private async reportReady(exit: Promise<string>): Promise<void> {
    if (await this.becomesReady(exit)) this.options.report(`${this.definition.name} is ready again`);
  }

  /** False when it ends, or is stopped, before it is ready. */
  private async becomesReady(exit: Promise<string>): Promise<boolean> {
    let exited = false;
    exit.then(() => {
      exited = true;
    });
    while (!(await isReady(this.definition))) {
      if (this.stopping.signal.aborted || exited) return false;
      await delay(POLL_MS);
    }
    return true;
  }

  /** Resolves with how the process ended. */
  private launch(): Promise<string> {
    const log = openSync(this.options.logFile, 'a');
    const { entry, environment, heapMb, semiSpaceMb } = this.definition;
    const extension = extname(__filename);
    this.child = fork(join(__dirname, '..', '..', entry + extension), {
      env: environment,
      // A process group of its own: Ctrl-C in the terminal reaches the launcher alone, which stops all in order.
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
      execArgv: [
        ...process.execArgv,
        `--max-old-space-size=${heapMb}`,
        `--max-semi-space-size=${semiSpaceMb}`,
        '--require',
        join(__dirname, `end-with-parent${extension}`),
      ],
    });
    closeSync(log);
    return new Promise((resolve) => {
      this.child?.once('error', (error) => resolve(error.message));
      this.child?.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
  }
}

async function endProcess(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const cut = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
  await ended;
  clearTimeout(cut);
}
