import type { Subgraph } from '../transport/subgraph';
import { OperationCache } from './operation-cache';

import type { EngineParts } from './prepared-operation';
import type { KnownOperation, ValidOperation } from './valid-operation';

/** A supergraph in service, with its plans and connections; closed when it is replaced and its last operation has ended. */
export class LoadedSupergraph {
  private readonly operations: OperationCache;
  private running = 0;
  private retired = false;
  private closed: Promise<unknown> | undefined;

  constructor(
    readonly engine: EngineParts,
    planCacheSize: number,
  ) {
    this.operations = new OperationCache(this, planCacheSize);
  }

  /** The operation of this text, if it has been prepared. */
  find(source: string, operationName: string | null): ValidOperation | undefined {
    return this.operations.find(source, operationName);
  }

  /** Rejects with OperationNotFoundError, and as `QueryPlanner.plan` does. */
  prepare(operation: KnownOperation): Promise<ValidOperation> {
    return this.operations.prepare(operation);
  }

  known(): KnownOperation[] {
    return this.operations.known();
  }

  /** Keeps the connections open until `use` has settled. */
  async while<T>(use: () => Promise<T>): Promise<T> {
    const release = this.hold();
    try {
      return await use();
    } finally {
      release();
    }
  }

  /** Keeps the connections open until the result is called, once. */
  hold(): () => void {
    this.running += 1;
    return () => {
      this.running -= 1;
      if (this.retired && this.running === 0) void this.close();
    };
  }

  /** Takes it out of service: closes its connections at once or after its last operation. */
  retire(): void {
    this.retired = true;
    if (this.running === 0) void this.close();
  }

  close(): Promise<unknown> {
    this.engine.planner.close();
    this.closed ??= Promise.all(
      [...this.engine.subgraphs.values()].map((subgraph: Subgraph) => subgraph.close()),
    );
    return this.closed;
  }
}
