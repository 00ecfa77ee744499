import type { DocumentNode } from 'graphql';
import { BoundedCache } from '../../subgraphs/service/bounded-cache';
import { type Engine, type PreparedQuery, prepareQuery } from '../execute/prepared-operation';

/** A validated operation as a client sent it. */
export interface KnownOperation {
  readonly source: string;
  readonly document: DocumentNode;
  readonly operationName: string | null;
}

/** The operations planned for one engine; the least recently used are forgotten. */
export class OperationCache {
  private readonly prepared: BoundedCache<string, { operation: KnownOperation; query: PreparedQuery }>;

  constructor(
    private readonly engine: Engine,
    size: number,
  ) {
    this.prepared = new BoundedCache(size);
  }

  /** The operation of this text, if it is planned already. */
  find(source: string, operationName: string | null): PreparedQuery | undefined {
    return this.prepared.get(this.keyOf(source, operationName, this.engine.planner.drawDial()))?.query;
  }

  /** @throws OperationNotFoundError, PlanningError; neither is kept */
  prepare(operation: KnownOperation): PreparedQuery {
    const dial = this.engine.planner.drawDial();
    const key = this.keyOf(operation.source, operation.operationName, dial);
    const known = this.prepared.get(key);
    if (known !== undefined) return known.query;
    const query = prepareQuery(this.engine, operation.document, operation.operationName, dial);
    this.prepared.set(key, { operation, query });
    return query;
  }

  /** The operations in use, the most recent last. */
  known(): KnownOperation[] {
    return [...this.prepared.values()].map(({ operation }) => operation);
  }

  private keyOf(source: string, operationName: string | null, dial: number): string {
    return operationName === null && dial === 0 ? source : `${dial} ${operationName ?? ''}\n${source}`;
  }
}
