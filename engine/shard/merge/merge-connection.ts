import type { SubgraphError } from '../../transport/subgraph';
import type { ConnectionPlan } from '../plan/connection-plan';
import type { MissingShard } from '../terms/missing-shard';
import type { ShardNames } from '../terms/shard-names';
import { assemblePage } from './assemble-page';
import { hasLeft, mergePages } from './merge-pages';
import type { FieldResult } from './merge-value';
import { createSource, type PageSource, takeCursors, takeRows } from './page-source';
import type { FieldAnswer } from './shard-answer';
import type { ShardOutcome } from './shard-outcome';

export interface ConnectionMerge {
  readonly plan: ConnectionPlan;
  readonly outcome: ShardOutcome;
  readonly names: ShardNames;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly first: number;
  /** The first answers tell only where each shard's rows begin. */
  readonly isProbe: boolean;
  /** True when the client gave `after`. */
  readonly isContinued: boolean;
  /** Orders missing shards as the registry does, and adds those that were missing from earlier pages. */
  allMissing(missing: readonly MissingShard[]): readonly MissingShard[];
  /** Asks one shard for more; `after` undefined: from the page's own start. */
  refill(shard: number, first: number, after: string | undefined): Promise<FieldAnswer>;
}

interface MergeState {
  readonly merge: ConnectionMerge;
  readonly sources: PageSource[];
  readonly answers: Record<string, unknown>[];
  readonly errors: SubgraphError[];
  readonly missing: MissingShard[];
}

/**
 * CONNECTION: one page out of the shards' pages, exactly as one database with all their rows would answer it. Errors in
 * rows that are on the page move with their rows; errors in rows that are not are dropped.
 */
export async function mergeConnection(merge: ConnectionMerge): Promise<FieldResult> {
  const { plan, outcome, first } = merge;
  if (outcome.values.length > 0 && outcome.values.every(({ value }) => value === null)) {
    return { value: null, errors: outcome.errors };
  }
  const state: MergeState = {
    merge,
    sources: [],
    answers: [],
    errors: [...outcome.errors],
    missing: [...outcome.missing],
  };
  for (const { shard, value, errors } of outcome.values) takeFirst(state, shard, value, errors);
  const rows = plan.needsRows
    ? await mergePages(state.sources, {
        first,
        isSparing: merge.isProbe,
        refill: (source, count) => refillOne(state, source, count),
      })
    : { sources: [], rows: [] };
  return assemblePage({
    ...merge,
    sources: state.sources,
    merged: rows,
    answers: state.answers,
    errors: state.errors,
    missing: merge.allMissing(state.missing),
    hasNext: hasLeft(state.sources),
    total: undefined,
  });
}

function takeFirst(state: MergeState, shard: number, value: unknown, errors: readonly SubgraphError[]): void {
  const { plan, isProbe, names } = state.merge;
  const source = createSource(shard);
  const isRead =
    value !== null &&
    (!plan.needsRows || (isProbe ? takeCursors(source, plan, value) : takeRows(source, plan, value, errors)));
  if (!isRead) {
    state.missing.push({ code: names.codes[shard]!, reason: 'INVALID_ANSWER' });
    return;
  }
  if (plan.needsRows) state.sources.push(source);
  state.answers.push(value as Record<string, unknown>);
  if (isProbe || !plan.needsRows) state.errors.push(...errors.map((error) => names.attributed(error, shard)));
}

/** A shard lost on the way leaves the rows it has given. */
async function refillOne({ merge, missing }: MergeState, source: PageSource, count: number): Promise<void> {
  const answer = await merge.refill(source.shard, count, source.after);
  if (answer.kind === 'value' && takeRows(source, merge.plan, answer.value, answer.errors)) return;
  source.hasMore = false;
  const reason = answer.kind === 'missing' ? answer.reason : 'INVALID_ANSWER';
  missing.push({ code: merge.names.codes[source.shard]!, reason });
}
