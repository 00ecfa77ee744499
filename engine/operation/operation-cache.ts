import type { DocumentNode } from 'graphql';
import { BoundedCache } from '../../platform/concurrency/bounded-cache';
import { keyOfText } from '../../platform/graphql/operation-text';
import { PlanningError, PlanningTimeoutError } from '../errors/errors';
import { bytesOfOperation, OPERATION_CACHE_BYTES } from '../plan/operation-weight';
import { OperationVariants } from './operation-variants';
import type { Engine } from './prepared-operation';

/** A validated operation as a client sent it. */
export interface KnownOperation {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operationName: string | null;
}

/** Why an operation cannot be planned, for as long as it is not tried again. */
interface Unplannable {
  readonly error: Error;
  /** By `performance.now()`. */
  readonly until: number;
}

const REMEMBERED_FAILURES = 1_000;
const FAILURE_MS = 60_000;

interface Planned {
  readonly operation: KnownOperation;
  readonly variants: OperationVariants;
  readonly bytes: number;
}

/** The operations planned for one engine, each with what its callers may see of it; the least recently used are forgotten. */
export class OperationCache {
  private readonly prepared: BoundedCache<string, Planned>;
  private readonly inPreparation = new Map<string, Promise<OperationVariants>>();
  private readonly failed = new BoundedCache<string, Unplannable>(REMEMBERED_FAILURES);

  constructor(
    private readonly engine: Engine,
    size: number,
  ) {
    this.prepared = new BoundedCache(size, {
      maxBytes: OPERATION_CACHE_BYTES,
      bytesOf: ({ bytes }) => bytes,
    });
  }

  /** The operation of this text, if it is planned already. */
  find(source: string, operationName: string | null): OperationVariants | undefined {
    return this.prepared.get(this.keyOf(source, operationName, this.engine.planner.drawDial()))?.variants;
  }

  /**
   * Plans the operation, once for all who send it meanwhile. Rejects with OperationNotFoundError, and as
   * `QueryPlanner.plan` does: what cannot be planned, or not in time, is refused for a minute without another attempt.
   */
  async prepare(operation: KnownOperation): Promise<OperationVariants> {
    const dial = this.engine.planner.drawDial();
    const key = this.keyOf(operation.source, operation.operationName, dial);
    const known = this.prepared.get(key);
    if (known !== undefined) return known.variants;
    const failure = this.failed.get(key);
    if (failure !== undefined && performance.now() < failure.until) throw failure.error;
    let underWay = this.inPreparation.get(key);
    if (underWay === undefined) {
      underWay = this.plan(key, operation, dial).finally(() => this.inPreparation.delete(key));
      this.inPreparation.set(key, underWay);
    }
    return underWay;
  }

  private async plan(key: string, operation: KnownOperation, dial: number): Promise<OperationVariants> {
    const { document, operationName } = operation;
    try {
      const variants = await OperationVariants.prepare(this.engine, document, operationName, dial);
      this.prepared.set(key, { operation, variants, bytes: bytesOfOperation(operation) });
      return variants;
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

  private keyOf(source: string, operationName: string | null, dial: number): string {
    const key = keyOfText(source);
    return operationName === null && dial === 0 ? key : `${key} ${dial} ${operationName ?? ''}`;
  }
}
