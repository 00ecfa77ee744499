import { BoundedCache } from '../../platform/concurrency/bounded-cache';
import { SharedWork } from '../../platform/concurrency/shared-work';
import { keyOfText } from '../../platform/graphql/operation-text';
import { PlanningError, PlanningTimeoutError } from '../errors/errors';
import { bytesOfOperation, OPERATION_CACHE_BYTES } from '../plan/operation-weight';
import type { LoadedSupergraph } from './loaded-supergraph';
import { type KnownOperation, planOperation, type ValidOperation } from './valid-operation';

/** Why an operation cannot be planned, for as long as it is not tried again. */
interface Unplannable {
  readonly error: Error;
  /** By `performance.now()`. */
  readonly until: number;
}

const REMEMBERED_FAILURES = 1_000;
const FAILURE_MS = 60_000;

interface Planned {
  readonly operation: ValidOperation;
  readonly bytes: number;
}

/** The operations planned for one supergraph, each with what its callers may see of it; the least recently used are forgotten. */
export class OperationCache {
  private readonly prepared: BoundedCache<string, Planned>;
  private readonly underWay = new SharedWork<string>();
  private readonly failed = new BoundedCache<string, Unplannable>(REMEMBERED_FAILURES);

  constructor(
    private readonly loaded: LoadedSupergraph,
    size: number,
  ) {
    this.prepared = new BoundedCache(size, {
      maxBytes: OPERATION_CACHE_BYTES,
      bytesOf: ({ bytes }) => bytes,
    });
  }

  /** The operation of this text, if it is planned already. */
  find(source: string, operationName: string | null): ValidOperation | undefined {
    return this.prepared.get(this.keyOf(source, operationName, this.loaded.engine.planner.drawPercentage()))
      ?.operation;
  }

  /**
   * Plans the operation, once for all who send it meanwhile. Rejects with OperationNotFoundError, and as
   * `QueryPlanner.plan` does: what cannot be planned, or not in time, is refused for a minute without another attempt.
   */
  async prepare(operation: KnownOperation): Promise<ValidOperation> {
    const percentage = this.loaded.engine.planner.drawPercentage();
    const key = this.keyOf(operation.source, operation.operationName, percentage);
    const known = this.prepared.get(key);
    if (known !== undefined) return known.operation;
    const failure = this.failed.get(key);
    if (failure !== undefined && performance.now() < failure.until) throw failure.error;
    return this.underWay.run(key, () => this.plan(key, operation, percentage));
  }

  private async plan(key: string, known: KnownOperation, percentage: number): Promise<ValidOperation> {
    try {
      const operation = await planOperation(this.loaded, known, percentage);
      this.prepared.set(key, { operation, bytes: bytesOfOperation(known) });
      return operation;
    } catch (error) {
      if (error instanceof PlanningError || error instanceof PlanningTimeoutError)
        this.failed.set(key, { error, until: performance.now() + FAILURE_MS });
      throw error;
    }
  }

  /** The operations in use, the most recent last. */
  known(): KnownOperation[] {
    return [...this.prepared.values()].map(({ operation }) => operation);
  }

  private keyOf(source: string, operationName: string | null, percentage: number): string {
    const key = keyOfText(source);
    return operationName === null && percentage === 0 ? key : `${key} ${percentage} ${operationName ?? ''}`;
  }
}
