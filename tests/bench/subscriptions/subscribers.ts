import { type ChildProcess, fork } from 'node:child_process';
import { projectFile } from '../../../platform/settings/project-file';

export interface Arrival {
  /** Number of the event, from 0. */
  readonly received: number;
  /** Wall clock, milliseconds: at the first and at the last of the clients. */
  readonly firstAt: number;
  readonly lastAt: number;
}

export interface SubscribersOptions {
  readonly url: string;
  /** Undefined for a server that wants none. */
  readonly token?: string;
  readonly query: string;
  readonly count: number;
}

/** So many clients of one subscription, in another process. */
export class Subscribers {
  private readonly arrivals = new Map<number, Arrival>();
  private failure: string | undefined;
  private isReady = false;
  private wake: (() => void)[] = [];

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (message: Partial<Arrival> & { ready?: boolean; failed?: string }) => {
      if (message.ready) this.isReady = true;
      if (message.failed !== undefined) this.failure = message.failed;
      if (message.received !== undefined) this.arrivals.set(message.received, message as Arrival);
      for (const wake of this.wake.splice(0)) wake();
    });
  }

  static async start({ url, token = '-', query, count }: SubscribersOptions): Promise<Subscribers> {
    const entry = projectFile('dist', 'tests', 'bench', 'subscriptions', 'subscribers-process.js');
    const subscribers = new Subscribers(fork(entry, [url, token, query, String(count)]));
    await subscribers.until(() => subscribers.isReady);
    return subscribers;
  }

  /** When all clients have the event. */
  async arrivalOf(event: number): Promise<Arrival> {
    await this.until(() => this.arrivals.has(event));
    return this.arrivals.get(event)!;
  }

  stop(): void {
    this.child.removeAllListeners('message');
    this.child.kill('SIGKILL');
  }

  private async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      if (this.failure !== undefined) throw new Error(`A subscriber failed: ${this.failure}`);
      await new Promise<void>((resolve) => this.wake.push(resolve));
    }
  }
}
