import type { BackoffBounds } from '../../platform/concurrency/backoff';
import type { PlannedOperation, PreparedOperation, Subgraph } from '../transport/subgraph';
import { type CompatibilityOptions, ContractCheck, DEFAULT_COMPATIBILITY } from './client/compatibility';
import { type KeySeal, UNSEALED } from './client/key-seal';
import { ShardClient } from './client/shard-client';
import { ShardDirectory } from './client/shard-directory';
import type { ShardedSchema } from './contract/sharding-directives';
import { ShardedOperation } from './run/sharded-operation';
import { DEFAULT_RETRY } from './stream/shard-stream';
import { ShardNames } from './terms/shard-names';

export interface Shard {
  /** Names it to clients: in arguments, ids and errors. */
  readonly code: string;
  readonly subgraph: Subgraph;
}

export interface ShardedSubgraphOptions {
  readonly schema: ShardedSchema;
  /** In registry order. */
  readonly shards: readonly Shard[];
  /** The code in force for any code: itself, or its successor's; undefined when there is none. */
  readonly resolve: (code: string) => string | undefined;
  readonly compatibility?: Partial<CompatibilityOptions>;
  /** Pauses before a subscription comes back to a shard that was lost. */
  readonly retry?: BackoffBounds;
  /** Not sealed when absent. */
  readonly keySeal?: KeySeal;
}

/**
 * One logical subgraph over many shards, each owning some rows of one schema. Takes planned operations as any subgraph
 * does, splits them per shard, and merges the answers. A shard that is down, slow, incompatible or talks nonsense costs
 * only its own rows, and the answer says so.
 */
export class ShardedSubgraph implements Subgraph {
  readonly name: string;
  /** Consent can be withdrawn by a write that another gateway carries. */
  readonly sharesReads = false;
  readonly schema: ShardedSchema;
  private readonly directory: ShardDirectory;
  private readonly retry: BackoffBounds;
  private readonly keySeal: KeySeal;
  private closing: Promise<void> | undefined;

  constructor({ schema, shards, resolve, compatibility, retry, keySeal }: ShardedSubgraphOptions) {
    this.name = schema.subgraph;
    this.schema = schema;
    this.retry = retry ?? DEFAULT_RETRY;
    this.keySeal = keySeal ?? UNSEALED;
    const check = new ContractCheck(schema.types);
    const options = { ...DEFAULT_COMPATIBILITY, ...compatibility };
    const clients = shards.map(({ code, subgraph }) => new ShardClient(code, subgraph, check, options));
    const names = new ShardNames(
      shards.map(({ code }) => code),
      schema.terms,
    );
    this.directory = new ShardDirectory(clients, names, resolve);
  }

  prepare(operation: PlannedOperation): PreparedOperation {
    return new ShardedOperation(this.schema, this.directory, operation, this.retry, this.keySeal);
  }

  close(): Promise<void> {
    this.closing ??= Promise.all(this.directory.clients.map((client) => client.close())).then(
      () => undefined,
    );
    return this.closing;
  }
}
