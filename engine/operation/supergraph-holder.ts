import { type GraphQLSchema, validate } from 'graphql';
import type { ScalarDefinition } from '../supergraph/judge-scalars';
import { LoadedSupergraph } from './loaded-supergraph';
import type { EngineParts } from './prepared-operation';
import { readSupergraph, type Supergraph } from './supergraph';
import type { KnownOperation } from './valid-operation';

export interface SupergraphHolderConfig {
  /** Makes planner and transports; throws for a supergraph that cannot be served. */
  readonly createParts: (supergraph: Supergraph) => EngineParts;
  readonly planCacheSize: number;
  /** Who judge the values of its scalars. */
  readonly scalars: readonly ScalarDefinition[];
  /** Told of an operation in use that the new supergraph has no plan for. */
  readonly onUnplannable: (error: unknown) => void;
}

export type SwapListener = (supergraph: Supergraph) => void;

/** Operations planned for a new supergraph as soon as it is in service. */
const WARMED_OPERATIONS = 200;

/**
 * The supergraph in service. A new one takes over in one step; operations that began under the old one end under it.
 */
export class SupergraphHolder {
  private current: LoadedSupergraph | undefined;
  private isClosed = false;
  /** By API schema: an operation is planned by the supergraph that it was validated against. */
  private readonly loaded = new WeakMap<GraphQLSchema, LoadedSupergraph>();
  private readonly listeners = new Set<SwapListener>();

  constructor(private readonly config: SupergraphHolderConfig) {}

  /** @throws Error before the first `swap` */
  get inService(): LoadedSupergraph {
    if (this.current === undefined) throw new Error('No supergraph is loaded');
    return this.current;
  }

  forSchema(schema: GraphQLSchema): LoadedSupergraph {
    return this.loaded.get(schema) ?? this.inService;
  }

  /** Called with every supergraph that takes over; at once with the one in service. */
  onSwap(listener: SwapListener): () => void {
    this.listeners.add(listener);
    if (this.current !== undefined) listener(this.current.engine.supergraph);
    return () => this.listeners.delete(listener);
  }

  /**
   * Puts a supergraph into service, and has the operations in use planned for it.
   *
   * @throws InvalidSupergraphError, or what the planner says of it; then the former one stays
   */
  swap(sdl: string): void {
    const supergraph = readSupergraph(sdl, this.config.scalars);
    const next = new LoadedSupergraph(this.config.createParts(supergraph), this.config.planCacheSize);
    const former = this.current;
    this.loaded.set(supergraph.apiSchema, next);
    this.current = next;
    for (const listener of this.listeners) listener(supergraph);
    former?.retire();
    void this.warm(next, former?.known() ?? []);
  }

  /** Those used last first; one at a time, so that clients' own do not wait. */
  private async warm(next: LoadedSupergraph, operations: readonly KnownOperation[]): Promise<void> {
    for (const operation of operations.slice(-WARMED_OPERATIONS).reverse()) {
      await new Promise(setImmediate);
      if (this.isClosed || this.current !== next) return;
      try {
        if (validate(next.engine.supergraph.apiSchema, operation.document).length === 0)
          await next.prepare(operation);
      } catch (error) {
        this.config.onUnplannable(error);
      }
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.current?.close();
  }
}
