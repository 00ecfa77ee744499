import type { SubgraphError } from '../../transport/subgraph';
import type { ConnectionPlan } from '../plan/connection-plan';
import type { ShardNames } from '../terms/shard-names';
import type { MergedRows } from './merge-pages';
import type { PageSource } from './page-source';

type Path = readonly (string | number)[];

/**
 * Errors inside the shards' rows, at the rows' places on the merged page: `["edges", 3, …]` of a shard becomes
 * `["edges", 17, …]`, or `["nodes", 17, …]` when the node was asked for `nodes`. Errors outside of rows keep their path.
 */
export function relocateRowErrors(
  plan: ConnectionPlan,
  sources: readonly PageSource[],
  merged: MergedRows,
  names: ShardNames,
): SubgraphError[] {
  return sources.flatMap((source) =>
    source.errors.flatMap(({ from, error }) => {
      const path = relocate(plan, error.path ?? [], (row) => placeOf(merged, source, from + row));
      return path ? [names.attributed({ ...error, path }, source.shard)] : [];
    }),
  );
}

function relocate(plan: ConnectionPlan, path: Path, placeOfRow: (row: number) => number): Path | undefined {
  const [list, row, inner, ...rest] = path;
  const isRow = typeof row === 'number' && (list === plan.edgesKey || isEdges(plan, list));
  if (!isRow) return typeof list === 'string' && list.startsWith('_shard_') ? [] : path;
  const place = placeOfRow(row);
  if (place < 0) return undefined;
  const nodes = plan.outputs.find((output) => output.kind === 'nodes' && output.nodeKey === inner);
  if (list === plan.edgesKey && nodes) return [nodes.key, place, ...rest];
  if (!isEdges(plan, list)) return undefined;
  return inner === undefined ? [list!, place] : [list!, place, inner, ...rest];
}

function isEdges(plan: ConnectionPlan, key: string | number | undefined): boolean {
  return plan.outputs.some((output) => output.kind === 'edges' && output.key === key);
}

function placeOf(merged: MergedRows, source: PageSource, row: number): number {
  return merged.rows.findIndex((candidate, index) => candidate === row && merged.sources[index] === source);
}
