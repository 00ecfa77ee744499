import type { DocumentNode } from 'graphql';

/** The query plan as `@graphql-hive/router-query-planner` returns it, with the operations in it parsed (`mend-operations.ts`). */
export interface QueryPlan {
  readonly node?: PlanNode | null;
}

export type PlanNode =
  | FetchNode
  | BatchFetchNode
  | SequenceNode
  | ParallelNode
  | FlattenNode
  | ConditionNode
  | SubscriptionNode;

export interface FetchNode {
  readonly kind: 'Fetch';
  readonly serviceName: string;
  readonly variableUsages?: readonly string[];
  readonly operationKind?: 'query' | 'mutation' | 'subscription';
  readonly operation: string;
  readonly document: DocumentNode;
  readonly requires?: readonly RequiresSelection[];
  readonly inputRewrites?: readonly Rewrite[];
  readonly outputRewrites?: readonly Rewrite[];
}

/** Several `_entities` calls to one subgraph in one operation. */
export interface BatchFetchNode {
  readonly kind: 'BatchFetch';
  readonly serviceName: string;
  readonly variableUsages?: readonly string[];
  readonly operation: string;
  readonly document: DocumentNode;
  readonly entityBatch: { readonly aliases: readonly EntityAlias[] };
}

export interface EntityAlias {
  readonly alias: string;
  readonly representationsVariableName: string;
  readonly paths: readonly (readonly PathElement[])[];
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites?: readonly Rewrite[];
  readonly outputRewrites?: readonly Rewrite[];
}

export interface SequenceNode {
  readonly kind: 'Sequence';
  readonly nodes: readonly PlanNode[];
}

export interface ParallelNode {
  readonly kind: 'Parallel';
  readonly nodes: readonly PlanNode[];
}

export interface FlattenNode {
  readonly kind: 'Flatten';
  readonly path: readonly PathElement[];
  readonly node: PlanNode;
}

export interface ConditionNode {
  readonly kind: 'Condition';
  readonly condition: string;
  readonly ifClause?: PlanNode | null;
  readonly elseClause?: PlanNode | null;
}

/** `primary` comes without a `kind`. */
export interface SubscriptionNode {
  readonly kind: 'Subscription';
  readonly primary: Omit<FetchNode, 'kind'>;
}

export type PathElement = { readonly Field: string } | { readonly TypeCondition: readonly string[] } | '@';

export type RequiresSelection = RequiresField | RequiresInlineFragment;

export interface RequiresField {
  readonly kind: 'Field';
  readonly name: string;
  readonly alias?: string;
  readonly selections?: readonly RequiresSelection[];
}

export interface RequiresInlineFragment {
  readonly kind: 'InlineFragment';
  readonly typeCondition: string;
  readonly selections: readonly RequiresSelection[];
  /** Names of boolean variables. */
  readonly skipIf?: string | null;
  readonly includeIf?: string | null;
}

export type RewritePathElement = { readonly TypenameEquals: readonly string[] } | { readonly Key: string };

export type Rewrite =
  | { readonly ValueSetter: { readonly path: readonly RewritePathElement[]; readonly setValueTo: unknown } }
  | { readonly KeyRenamer: { readonly path: readonly RewritePathElement[]; readonly renameKeyTo: string } };
