import { type ChildProcess, spawn } from 'node:child_process';
import { type PlannerAnswer, type PlannerRequest, plannerProgram } from './planner-program';

/** A supergraph as planners know it. */
export interface PlannableSupergraph {
  /** Unlike that of any other. */
  readonly id: number;
  readonly sdl: string;
  /** Labels of progressive `@override`s that are on. */
  readonly labels: readonly string[];
}

interface Asked {
  resolve(plan: unknown): void;
  reject(error: Error): void;
}

/**
 * The native planner in a process of its own, which can be ended while it plans and may crash without taking the gateway
 * along. It plans one operation after another.
 *
 * States: starting → ready → ended (by `end`, or of itself); all that it has not answered then is rejected.
 */
export class PlannerProcess {
  private readonly child: ChildProcess;
  private readonly asked = new Map<number, Asked>();
  private readonly loaded = new Set<number>();
  private ended: Error | undefined;
  private lastId = 0;
  private starting: { resolve(): void; reject(error: Error): void } | undefined;
  /** Rejects when it has ended before. */
  readonly ready: Promise<void>;

  constructor() {
    // No environment: it needs none of the gateway's secrets.
    this.child = spawn(process.execPath, ['-e', plannerProgram()], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      env: {},
    });
    this.ready = new Promise((resolve, reject) => {
      this.starting = { resolve, reject };
    });
    this.ready.catch(() => undefined);
    this.child.on('message', (answer) => this.receive(answer as PlannerAnswer));
    this.child.on('error', (error) => this.end(error));
    this.child.on('exit', (code, signal) => this.end(new Error(`The planner has ended (${signal ?? code})`)));
  }

  get hasEnded(): boolean {
    return this.ended !== undefined;
  }

  /** The planner's JSON for a validated operation. Rejects with what the planner says, or with why it has ended. */
  async plan(supergraph: PlannableSupergraph, operation: string, percentage: number): Promise<unknown> {
    if (this.ended !== undefined) throw this.ended;
    const { id, sdl, labels } = supergraph;
    if (!this.loaded.has(id)) this.send({ load: id, sdl, labels });
    this.loaded.add(id);
    this.lastId += 1;
    const request = this.lastId;
    this.hold(true);
    return new Promise<unknown>((resolve, reject) => {
      this.asked.set(request, { resolve, reject });
      this.send({ id: request, supergraph: id, operation, percentage });
    });
  }

  forget({ id }: PlannableSupergraph): void {
    if (this.loaded.delete(id) && this.ended === undefined) this.send({ unload: id });
  }

  /** Ends it at once, whatever it is doing. */
  end(reason: Error): void {
    if (this.ended !== undefined) return;
    this.ended = reason;
    this.child.kill('SIGKILL');
    this.starting?.reject(reason);
    for (const { reject } of this.asked.values()) reject(reason);
    this.asked.clear();
  }

  private send(request: PlannerRequest): void {
    this.child.send(request, (error) => {
      if (error !== null) this.end(error);
    });
  }

  private receive(answer: PlannerAnswer): void {
    if ('isReady' in answer) {
      this.starting?.resolve();
      return;
    }
    const asked = this.asked.get(answer.id);
    this.asked.delete(answer.id);
    this.hold(this.asked.size > 0);
    if ('error' in answer) asked?.reject(new Error(answer.error));
    else asked?.resolve(JSON.parse(answer.plan));
  }

  /** An idle planner keeps no process from ending. */
  private hold(isBusy: boolean): void {
    const method = isBusy ? 'ref' : 'unref';
    this.child[method]();
    this.child.channel?.[method]();
  }
}
