import type { SubgraphError, SubgraphRequest } from '../../transport/subgraph';
import type { FieldResult } from '../merge/merge-value';
import type { ShardAnswer } from '../merge/shard-answer';
import type { ShardDocument } from '../plan/shard-document';
import type { RootField } from '../plan/sharded-operation-plan';
import type { ShardDirectory } from './shard-directory';
import type { ShardedOperation } from './sharded-operation';

/** The variables and representations of one request to one shard, as they are put together. */
export interface Ask {
  readonly variables: Record<string, unknown>;
  readonly representations: Record<string, readonly string[]>;
}

/** What the fields of one execution share. */
export interface RunContext {
  readonly operation: ShardedOperation;
  readonly request: SubgraphRequest;
  readonly directory: ShardDirectory;
  /** The first round asks connections for cursors only; set before it starts. */
  isProbe: boolean;
}

/** The first answers, and the way to ask more for one field. */
export interface Round {
  answer(shard: number): ShardAnswer;
  /** Asks a shard for what `fill` turns on, all else off, in the first document. */
  askOnly(shard: number, fill: (ask: Ask) => void): Promise<ShardAnswer>;
  send(shard: number, document: ShardDocument, ask: Ask): Promise<ShardAnswer>;
}

/** One root field in one execution. */
export interface FieldRun {
  readonly field: RootField;
  /** The shards to ask in the first round. */
  readonly targets: readonly number[];
  /** A connection over so many shards that the first round had better ask for cursors only. */
  readonly wantsProbe: boolean;
  /** Sets the field's variables for a shard; `isOn` false: for a shard that is not to answer it. */
  fill(shard: number, ask: Ask, isOn: boolean): void;
  /** The field's value; errors' paths are relative to it. Rejects only when the request is aborted. */
  finish(round: Round): FieldResult | Promise<FieldResult>;
}

export function nullWith(...errors: SubgraphError[]): FieldResult {
  return { value: null, errors };
}
