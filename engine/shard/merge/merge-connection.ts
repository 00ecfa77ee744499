import { isPresent } from '../../syntax/conditions';
import type { SubgraphError } from '../../transport/subgraph';
import type { ConnectionOutput, ConnectionPlan } from '../plan/connection-plan';
import { PAGE_KEY } from '../plan/connection-plan';
import { type MissingShard, missingObjects } from '../terms/missing-shard';
import type { ShardNames } from '../terms/shard-names';
import { hasLeft, type MergedRows, mergePages } from './merge-pages';
import type { FieldResult } from './merge-value';
import { missingMark, wrapCursor } from './page-cursor';
import { createSource, type PageSource, takeCursors, takeRows } from './page-source';
import { relocateRowErrors } from './row-errors';
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
  return assemble(state, rows);
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

function assemble(state: MergeState, merged: MergedRows): FieldResult {
  const { plan, variables, names, allMissing } = state.merge;
  const missing = allMissing(state.missing);
  const mark = missingMark(missing);
  const page: AssembledPage = { state, merged, missing, mark };
  const value: Record<string, unknown> = {};
  let isToldMissing = false;
  for (const output of plan.outputs) {
    if (!isPresent(output.presence, variables)) continue;
    if (output.kind === 'missing') isToldMissing = true;
    value[output.key] = outputValue(page, output);
  }
  const errors = relocateRowErrors(plan, state.sources, merged, names);
  const unavailable = isToldMissing ? [] : missing.map((shard) => names.unavailable(shard, []));
  stripEdges(plan, value);
  return { value, errors: [...unavailable, ...state.errors, ...errors] };
}

interface AssembledPage {
  readonly state: MergeState;
  readonly merged: MergedRows;
  readonly missing: readonly MissingShard[];
  readonly mark: string;
}

function outputValue(page: AssembledPage, output: ConnectionOutput): unknown {
  const { state, merged, missing } = page;
  switch (output.kind) {
    case 'edges':
      return edgesOf(page, output);
    case 'nodes':
      return merged.sources.map((source, index) => source.edges[merged.rows[index]!]![output.nodeKey]);
    case 'pageInfo':
      return pageInfoOf(page, output);
    case 'missing':
      return missingObjects(output.selection, missing, state.merge.variables);
    case 'typename':
      return output.type;
    case 'total':
      return missing.length > 0 ? null : totalOf(state.answers, output.key);
    case 'other':
      return state.answers[0]?.[output.key] ?? null;
    default:
      return output satisfies never;
  }
}

function edgesOf(
  { state, merged, mark }: AssembledPage,
  output: ConnectionOutput & { kind: 'edges' },
): unknown[] {
  const isWithCursors = output.key === state.merge.plan.edgesKey;
  const edges = merged.sources.map((source, index) => {
    const list = isWithCursors ? source.edges : source.lists.get(output.key);
    return (list?.[merged.rows[index]!] ?? null) as Record<string, unknown> | null;
  });
  if (mark === '') return edges;
  for (const edge of edges) {
    for (const key of output.cursorKeys) {
      if (typeof edge?.[key] === 'string') edge[key] = wrapCursor(edge[key], mark);
    }
  }
  return edges;
}

function pageInfoOf(
  page: AssembledPage,
  output: ConnectionOutput & { kind: 'pageInfo' },
): Record<string, unknown> {
  const { variables } = page.state.merge;
  const info: Record<string, unknown> = {};
  for (const { key, name, presence } of output.fields) {
    if (isPresent(presence, variables)) info[key] = pageInfoField(page, name);
  }
  return info;
}

function pageInfoField({ state, merged, mark }: AssembledPage, name: string): unknown {
  switch (name) {
    case 'hasNextPage':
      return hasLeft(state.sources);
    case 'hasPreviousPage':
      return hasPrevious(state);
    case 'startCursor':
      return cursorAt(state, merged, 0, mark);
    case 'endCursor':
      return cursorAt(state, merged, merged.rows.length - 1, mark);
    default:
      return 'PageInfo';
  }
}

function hasPrevious({ answers, merge }: MergeState): boolean {
  if (answers.length === 0) return merge.isContinued;
  return answers.some(
    (answer) => (answer[PAGE_KEY] as { hasPreviousPage?: unknown }).hasPreviousPage === true,
  );
}

/** Read before `stripEdges`; marked unless the client's own cursor has been marked in place. */
function cursorAt({ merge }: MergeState, merged: MergedRows, index: number, mark: string): string | null {
  const source = merged.sources[index];
  if (!source) return null;
  const cursor = source.edges[merged.rows[index]!]![merge.plan.cursorKey] as string;
  return cursor.startsWith('~') ? cursor : wrapCursor(cursor, mark);
}

function totalOf(answers: readonly Record<string, unknown>[], key: string): number | null {
  let total = 0;
  for (const answer of answers) {
    if (typeof answer[key] !== 'number') return null;
    total += answer[key];
  }
  return total;
}

/** Takes our own keys out of the client's edges, in the reverse order of their coming. */
function stripEdges(plan: ConnectionPlan, value: Record<string, unknown>): void {
  const edges = value[plan.edgesKey];
  if (plan.addedKeys.length === 0 || !Array.isArray(edges)) return;
  for (const edge of edges as Record<string, unknown>[]) {
    for (const key of plan.addedKeys) delete edge[key];
  }
}
