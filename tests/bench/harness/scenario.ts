import type { Table } from './table';

export interface BenchOptions {
  readonly rounds: number;
  readonly roundMs: number;
  readonly connections: number;
  /** Names of contenders to run; all when empty. */
  readonly contenders: readonly string[];
  /** Names of a scenario's workloads to run; all when empty. */
  readonly workloads: readonly string[];
  /** Small queries after which memory is read; 0 leaves that out. */
  readonly memoryRequests: number;
  /** Where to leave CPU profiles of the hub; none when undefined. */
  readonly profileDir: string | undefined;
  /** Another checkout of this project, built, to be compared with. */
  readonly against: string | undefined;
}

export interface ScenarioResult {
  readonly tables: readonly Table[];
  /** Everything measured, for `--json`. */
  readonly data: unknown;
}

export interface Scenario {
  readonly name: string;
  run(options: BenchOptions): Promise<ScenarioResult>;
}
