import type { ConnectionPlan } from '../plan/connection-plan';
import { KEYS_KEY } from '../plan/reveal-plan';
import { decodePosition } from './page-cursor';
import type { PageSource } from './page-source';

/** The order keys of one shard's rows, as its text of JSON holds them once it is opened. */
export interface ShardKeys {
  /** Cursors, in the page's order. */
  readonly keys: readonly string[];
  readonly hasMore: boolean;
  /** How many rows there are on all pages; absent when it was not asked for. */
  readonly total?: number;
  /** A number of rows up to this one tells of the rows that it counts. */
  readonly tells?: number;
}

/** Undefined where a shard has given none, or what cannot be opened or read. */
export function readKeys(
  answer: unknown,
  open: (sealed: string) => string | undefined,
): ShardKeys | undefined {
  const sealed = (answer as Record<string, unknown> | null)?.[KEYS_KEY];
  const text = typeof sealed === 'string' ? open(sealed) : undefined;
  const read = text === undefined ? undefined : parse(text);
  return isKeys(read) ? read : undefined;
}

/** Takes keys in as rows of which no more is known yet. False when they are out of reason. */
export function takeKeys(
  source: PageSource,
  { cursorKey }: ConnectionPlan,
  { keys, hasMore }: ShardKeys,
): boolean {
  const positions = keys.map(decodePosition);
  if (!positions.every((position) => position !== undefined)) return false;
  source.hasMore = hasMore;
  if (keys.length === 0) return !hasMore;
  for (const [index, cursor] of keys.entries()) {
    source.positions.push(positions[index]!);
    source.edges.push({ [cursorKey]: cursor });
  }
  source.after = keys.at(-1)!;
  source.bound = positions.at(-1)!;
  return true;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isKeys(read: unknown): read is ShardKeys {
  const { keys, hasMore, total = 0, tells = 0 } = (read ?? {}) as Partial<ShardKeys>;
  const hasNumbers = typeof total === 'number' && typeof tells === 'number';
  return Array.isArray(keys) && typeof hasMore === 'boolean' && hasNumbers;
}
