import type { Rewrite } from '../plan/nodes/query-plan';
import type { PreparedOperation } from '../transport/subgraph';
import type { FlattenPath } from './flatten-path';
import type { Represent } from './representation';

/** A query plan compiled for one supergraph: everything that does not depend on the request is done. */
export type ExecutableNode = SequenceStep | ParallelStep | ConditionStep | RootFetch | EntityFetch;

export interface SequenceStep {
  readonly kind: 'sequence';
  readonly steps: readonly ExecutableNode[];
}

export interface ParallelStep {
  readonly kind: 'parallel';
  readonly steps: readonly ExecutableNode[];
}

export interface ConditionStep {
  readonly kind: 'condition';
  /** Name of a boolean variable. */
  readonly variable: string;
  readonly whenTrue: ExecutableNode | null;
  readonly whenFalse: ExecutableNode | null;
}

export interface Fetch {
  /** The subgraph's name. */
  readonly subgraph: string;
  readonly operation: PreparedOperation;
  readonly variableNames: readonly string[];
}

/** Root fields of a subgraph; below `at` when a root type is entered again inside the response. */
export interface RootFetch extends Fetch {
  readonly kind: 'rootFetch';
  readonly isMutation: boolean;
  readonly responseKeys: readonly string[];
  readonly at: FlattenPath | null;
  readonly outputRewrites: readonly Rewrite[];
}

export interface EntityFetch extends Fetch {
  readonly kind: 'entityFetch';
  /** Names of the variables that carry representations; several aliases may use one. */
  readonly representationNames: readonly string[];
  readonly aliases: readonly EntityAliasFetch[];
}

/** One `_entities` field of an entity fetch and the places its entities go to. */
export interface EntityAliasFetch {
  /** Its response key. */
  readonly alias: string;
  readonly representationName: string;
  readonly targets: readonly TargetPath[];
  readonly represent: Represent;
  readonly outputRewrites: readonly Rewrite[];
}

export interface TargetPath {
  readonly path: FlattenPath;
  /** True where equal entities are made one object (`shared-positions.ts`). */
  readonly share: boolean;
}
