import type { DocumentNode } from 'graphql';
import { BoundedCache } from '../../subgraphs/service/bounded-cache';
import { keyOfText } from '../../subgraphs/service/operation-text';
import { OperationVariants } from '../access/operation-variants';
import type { Engine } from '../execute/prepared-operation';
import { bytesOfOperation, OPERATION_CACHE_BYTES } from './operation-weight';

/** A validated operation as a client sent it. */
export interface KnownOperation {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operationName: string | null;
}

interface Planned {
  readonly operation: KnownOperation;
  readonly variants: OperationVariants;
  readonly bytes: number;
}

/** The operations planned for one engine, each with what its callers may see of it; the least recently used are forgotten. */
export class OperationCache {
  private readonly prepared: BoundedCache<string, Planned>;

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

  /** @throws OperationNotFoundError, PlanningError; neither is kept */
  prepare(operation: KnownOperation): OperationVariants {
    const dial = this.engine.planner.drawDial();
    const key = this.keyOf(operation.source, operation.operationName, dial);
    const known = this.prepared.get(key);
    if (known !== undefined) return known.variants;
    const variants = new OperationVariants(this.engine, operation.document, operation.operationName, dial);
    this.prepared.set(key, { operation, variants, bytes: bytesOfOperation(operation) });
    return variants;
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
