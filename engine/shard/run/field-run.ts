import type { SubgraphError, SubgraphRequest } from '../../transport/subgraph';
import type { KeySeal } from '../client/key-seal';
import type { ShardDirectory } from '../client/shard-directory';
import type { FieldResult } from '../merge/merge-value';
import type { ShardAnswer } from '../merge/shard-answer';
import type { ShardDocument } from '../plan/shard-document';
import type { RootField } from '../plan/sharded-operation-plan';
import type { ShardedOperation } from './sharded-operation';

/** The variables and representations of one request to one shard, as they are put together. */
export interface ShardInput {
  readonly variables: Record<string, unknown>;
  readonly representations: Record<string, readonly string[]>;
}

/** What the fields of one execution share. */
export interface RunContext {
  readonly operation: ShardedOperation;
  readonly request: SubgraphRequest;
  readonly directory: ShardDirectory;
  /** Undefined: keys are not asked for (`KeySeal`). */
  readonly reader: string | undefined;
  readonly keySeal: KeySeal;
}

/** One shard's request of the first round, of which a field may be a part. */
export interface FirstRequest {
  readonly shard: number;
  /** Whether the shard is to answer the field. */
  readonly isOn: boolean;
  /** Connections are asked for cursors only. */
  readonly isProbe: boolean;
}

/** The first answers, and the ways to ask more for one field. */
export interface Round {
  /** The first answers hold cursors where connections were asked for. */
  readonly isProbe: boolean;
  /** The first answers hold keys where connections with such were asked for. */
  readonly asksKeys: boolean;
  answer(shard: number): ShardAnswer;
  /** Asks a shard for what `setInput` turns on, all else off, in the first document. */
  askOnly(shard: number, setInput: (input: ShardInput) => void): Promise<ShardAnswer>;
  send(shard: number, document: ShardDocument, input: ShardInput): Promise<ShardAnswer>;
}

/** One root field in one execution. */
export interface FieldRun {
  readonly field: RootField;
  /** The shards to ask in the first round. */
  readonly targets: readonly number[];
  /** A connection over so many shards that the first round had better ask for cursors only. */
  readonly wantsProbe: boolean;
  /** A connection of several shards whose rows are asked for by their keys. */
  readonly wantsKeys: boolean;
  /** Sets the field's variables and representations. */
  setInput(input: ShardInput, request: FirstRequest): void;
  /** The field's value; errors' paths are relative to it. Rejects only when the request is aborted. */
  finish(round: Round): FieldResult | Promise<FieldResult>;
}

export function nullWith(...errors: SubgraphError[]): FieldResult {
  return { value: null, errors };
}
