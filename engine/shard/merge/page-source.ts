import type { SubgraphError } from '../../transport/subgraph';
import { type ConnectionPlan, PAGE_KEY } from '../plan/connection-plan';
import { decodePosition } from './page-cursor';

/** The rows of one shard as they come in, in the page's order. */
export interface PageSource {
  readonly shard: number;
  /** For each list output, the shard's items; all of one length. */
  readonly lists: Map<string, unknown[]>;
  readonly edges: Record<string, unknown>[];
  /** Decoded cursors of `edges`. */
  readonly positions: string[];
  /** The next edge to take. */
  next: number;
  /** No row that is not here yet comes before this position. */
  bound: string;
  /** The cursor to ask for more rows after; undefined before any row has come. */
  after: string | undefined;
  /** Whether the shard has rows beyond those here. */
  hasMore: boolean;
  /** Errors in rows, `from` the row count before their answer. */
  readonly errors: { readonly from: number; readonly error: SubgraphError }[];
}

type Answer = Record<string, unknown>;

export function createSource(shard: number): PageSource {
  return {
    shard,
    lists: new Map(),
    edges: [],
    positions: [],
    next: 0,
    bound: '',
    after: undefined,
    hasMore: true,
    errors: [],
  };
}

/** Takes an answer with rows in. False when it is not what a connection answers. */
export function takeRows(
  source: PageSource,
  plan: ConnectionPlan,
  answer: unknown,
  errors: readonly SubgraphError[],
): boolean {
  const read = readPage(plan, answer);
  if (!read) return false;
  const { edges, positions, hasNextPage } = read;
  for (const error of errors) source.errors.push({ from: source.edges.length, error });
  for (const position of positions) source.positions.push(position);
  for (const edge of edges) source.edges.push(edge);
  for (const output of plan.outputs) {
    if (output.kind !== 'edges' || output.key === plan.edgesKey) continue;
    const list = (answer as Answer)[output.key];
    if (Array.isArray(list)) source.lists.set(output.key, (source.lists.get(output.key) ?? []).concat(list));
  }
  source.hasMore = hasNextPage;
  if (edges.length === 0) return !hasNextPage;
  source.after = edges.at(-1)![plan.cursorKey] as string;
  source.bound = positions.at(-1)!;
  return true;
}

/** Takes an answer in that tells only where the shard's rows begin. */
export function takeCursors(source: PageSource, plan: ConnectionPlan, answer: unknown): boolean {
  const read = readPage(plan, answer);
  if (!read) return false;
  source.hasMore = read.positions.length > 0;
  source.bound = read.positions[0] ?? '';
  return source.hasMore || !read.hasNextPage;
}

function readPage(plan: ConnectionPlan, answer: unknown) {
  const edges = (answer as Answer | null)?.[plan.edgesKey];
  const page = (answer as Answer | null)?.[PAGE_KEY] as { hasNextPage?: unknown } | null | undefined;
  if (!Array.isArray(edges) || typeof page?.hasNextPage !== 'boolean') return undefined;
  const positions: string[] = [];
  for (const edge of edges as (Answer | null)[]) {
    const position = decodePosition(edge?.[plan.cursorKey]);
    if (position === undefined) return undefined;
    positions.push(position);
  }
  return { edges: edges as Answer[], positions, hasNextPage: page.hasNextPage };
}
