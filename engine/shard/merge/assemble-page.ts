import { isPresent } from '../../syntax/conditions';
import type { SubgraphError } from '../../transport/subgraph';
import type { ConnectionOutput, ConnectionPlan } from '../plan/connection-plan';
import { PAGE_KEY } from '../plan/connection-plan';
import { type MissingShard, missingObjects } from '../terms/missing-shard';
import type { ShardNames } from '../terms/shard-names';
import type { MergedRows } from './merge-pages';
import type { FieldResult } from './merge-value';
import { missingMark, wrapCursor } from './page-cursor';
import type { PageSource } from './page-source';
import { relocateRowErrors } from './row-errors';

/** A page whose rows are known, and what it is put together from. */
export interface MergedPage {
  readonly plan: ConnectionPlan;
  readonly names: ShardNames;
  readonly variables: Readonly<Record<string, unknown>>;
  /** True when the client gave `after`. */
  readonly isContinued: boolean;
  readonly sources: readonly PageSource[];
  readonly merged: MergedRows;
  /** The shards' answers to the field. */
  readonly answers: readonly Record<string, unknown>[];
  /** Those outside of rows. */
  readonly errors: readonly SubgraphError[];
  /** In registry order. */
  readonly missing: readonly MissingShard[];
  readonly hasNext: boolean;
  /** How many rows there are; undefined: as the answers say. */
  readonly total: number | undefined;
}

interface Assembly extends MergedPage {
  readonly mark: string;
}

/** The connection as the client asked for it. */
export function assemblePage(merged: MergedPage): FieldResult {
  const { plan, variables, names, missing } = merged;
  const page: Assembly = { ...merged, mark: missingMark(missing) };
  const value: Record<string, unknown> = {};
  let isToldMissing = false;
  for (const output of plan.outputs) {
    if (!isPresent(output.presence, variables)) continue;
    if (output.kind === 'missing') isToldMissing = true;
    value[output.key] = outputValue(page, output);
  }
  const errors = relocateRowErrors(plan, page.sources, page.merged, names);
  const unavailable = isToldMissing ? [] : missing.map((shard) => names.unavailable(shard, []));
  stripEdges(plan, value);
  return { value, errors: [...unavailable, ...page.errors, ...errors] };
}

function outputValue(page: Assembly, output: ConnectionOutput): unknown {
  const { merged, missing, answers } = page;
  switch (output.kind) {
    case 'edges':
      return edgesOf(page, output);
    case 'nodes':
      return merged.sources.map((source, index) => source.edges[merged.rows[index]!]![output.nodeKey]);
    case 'pageInfo':
      return pageInfoOf(page, output);
    case 'missing':
      return missingObjects(output.selection, missing, page.variables);
    case 'typename':
      return output.type;
    case 'total':
      return missing.length > 0 ? null : (page.total ?? totalOf(answers, output.key));
    case 'keys':
      return null;
    case 'other':
      return answers[0]?.[output.key] ?? null;
    default:
      return output satisfies never;
  }
}

function edgesOf({ plan, merged, mark }: Assembly, output: ConnectionOutput & { kind: 'edges' }): unknown[] {
  const isWithCursors = output.key === plan.edgesKey;
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
  page: Assembly,
  output: ConnectionOutput & { kind: 'pageInfo' },
): Record<string, unknown> {
  const { variables } = page;
  const info: Record<string, unknown> = {};
  for (const { key, name, presence } of output.fields) {
    if (isPresent(presence, variables)) info[key] = pageInfoField(page, name);
  }
  return info;
}

function pageInfoField(page: Assembly, name: string): unknown {
  switch (name) {
    case 'hasNextPage':
      return page.hasNext;
    case 'hasPreviousPage':
      return hasPrevious(page);
    case 'startCursor':
      return cursorAt(page, 0);
    case 'endCursor':
      return cursorAt(page, page.merged.rows.length - 1);
    default:
      return 'PageInfo';
  }
}

function hasPrevious({ answers, isContinued }: Assembly): boolean {
  if (answers.length === 0) return isContinued;
  return answers.some(
    (answer) => (answer[PAGE_KEY] as { hasPreviousPage?: unknown }).hasPreviousPage === true,
  );
}

/** Read before `stripEdges`; marked unless the client's own cursor has been marked in place. */
function cursorAt({ plan, merged, mark }: Assembly, index: number): string | null {
  const source = merged.sources[index];
  if (!source) return null;
  const cursor = source.edges[merged.rows[index]!]![plan.cursorKey] as string;
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
