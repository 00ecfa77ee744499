import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectFile } from '../../../platform/settings/project-file';

/** A process of the project, run from its sources. */
export class HubProcess {
  private output = '';
  private errors = '';
  private readonly ended: Promise<number | NodeJS.Signals>;

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.errors += text;
    });
    this.ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  }

  /** @param entry path of a `main.ts` in the project */
  static spawn(entry: string, environment: NodeJS.ProcessEnv, args: readonly string[] = []): HubProcess {
    const hook = projectFile('tests', 'network', 'register-typescript.cjs');
    const { PATH, HOME, TMPDIR } = process.env;
    const child = spawn(process.execPath, ['-r', hook, projectFile(entry), ...args], {
      env: { PATH, HOME, TMPDIR, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new HubProcess(child);
  }

  get pid(): number {
    return this.child.pid!;
  }

  get stdout(): string {
    return this.output;
  }

  get stderr(): string {
    return this.errors;
  }

  /** The first match in what it prints; rejects when it ends without. */
  async printed(pattern: RegExp): Promise<RegExpMatchArray> {
    const found = this.output.match(pattern);
    if (found) return found;
    const more = once(this.child.stdout!, 'data');
    const outcome = await Promise.race([more, this.ended.then(() => 'ended' as const)]);
    if (outcome === 'ended') {
      const last = this.output.match(pattern);
      if (!last) throw new Error(`ended without ${pattern}: ${this.output}${this.errors}`);
      return last;
    }
    return this.printed(pattern);
  }

  /** Exit code, or the signal that ended it. */
  exited(): Promise<number | NodeJS.Signals> {
    return this.ended;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGCONT');
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
