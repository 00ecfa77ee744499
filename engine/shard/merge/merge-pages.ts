import type { PageSource } from './page-source';

/** The rows of a merged page: `source[i]`'s row number `row[i]`. */
export interface MergedRows {
  readonly sources: PageSource[];
  readonly rows: number[];
}

export interface Paging {
  readonly first: number;
  /** With many shards: fewer rows in more rounds. */
  readonly isSparing: boolean;
  /** Asks a shard for `count` more rows and takes the answer into its source. */
  refill(source: PageSource, count: number): Promise<void>;
}

/**
 * K-way merge by position. Takes the smallest head until the page is full; a source whose rows have run out stands with
 * its bound, and when that is the smallest, nothing more is certain: the sources that may still have rows in the rest of
 * the page are asked at once, and the merge goes on.
 *
 * Exact at any split of the rows: a row is taken only when no shard can have an earlier one that is not here. Ends: every
 * refill either brings rows or ends its source.
 */
export async function mergePages(sources: readonly PageSource[], paging: Paging): Promise<MergedRows> {
  const merged: MergedRows = { sources: [], rows: [] };
  while (merged.rows.length < paging.first) {
    const smallest = smallestHead(sources);
    if (!smallest) break;
    if (smallest.next < smallest.positions.length) {
      merged.sources.push(smallest);
      merged.rows.push(smallest.next++);
      continue;
    }
    const remaining = paging.first - merged.rows.length;
    const asked = needed(sources, remaining).filter((source) => !paging.isSparing || isExhausted(source));
    await Promise.all(
      asked.map((source) => paging.refill(source, refillCount(source, remaining, asked.length, paging))),
    );
  }
  return merged;
}

/** Whether anything is left after the page. */
export function hasLeft(sources: readonly PageSource[]): boolean {
  return sources.some((source) => source.hasMore || source.next < source.positions.length);
}

/** Never more than fit on the page; sparing: as many again as the source has given, or a quarter of the rest. */
function refillCount(source: PageSource, remaining: number, asked: number, { isSparing }: Paging): number {
  const share =
    isSparing && source.after !== undefined
      ? Math.max(source.positions.length, Math.ceil(remaining / 4))
      : Math.ceil((2 * remaining) / asked);
  return Math.min(remaining, Math.max(2, share));
}

function isExhausted(source: PageSource): boolean {
  return source.next >= source.positions.length;
}

function headOf(source: PageSource): string | undefined {
  if (source.next < source.positions.length) return source.positions[source.next];
  return source.hasMore ? source.bound : undefined;
}

function smallestHead(sources: readonly PageSource[]): PageSource | undefined {
  let smallest: PageSource | undefined;
  let smallestPosition = '';
  for (const source of sources) {
    const head = headOf(source);
    if (head === undefined || (smallest && head >= smallestPosition)) continue;
    smallest = source;
    smallestPosition = head;
  }
  return smallest;
}

/** Sources whose unseen rows may come within the next `remaining` rows. */
function needed(sources: readonly PageSource[], remaining: number): PageSource[] {
  const known: string[] = [];
  for (const source of sources) {
    for (let row = source.next; row < source.positions.length; row++) known.push(source.positions[row]!);
    // Known of a shard that has told only where its rows begin: one row, at its bound.
    if (source.hasMore && source.after === undefined) known.push(source.bound);
  }
  known.sort(byBytes);
  const last = known[remaining - 1];
  return sources.filter((source) => source.hasMore && (last === undefined || source.bound <= last));
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
