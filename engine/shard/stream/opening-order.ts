import type { ShardStreamItem } from './shard-stream';

/** Each shard's items stay in their order; states go before events. */
export function inOpeningOrder(items: readonly ShardStreamItem[]): ShardStreamItem[] {
  const withEvents = new Set<number>();
  const states: ShardStreamItem[] = [];
  const rest: ShardStreamItem[] = [];
  for (const item of items) {
    if (item.kind === 'event') withEvents.add(item.shard);
    (withEvents.has(item.shard) ? rest : states).push(item);
  }
  return [...states, ...rest];
}
