import type { ConnectionPlan } from './connection-plan';

/** Page sizes that every shard accepts; others are passed on as they are, for the shards to refuse. */
const ACCEPTED = { min: 1, max: 100 };
/** With more shards than this, most have no row on the page: the first round asks only where each one's rows begin. */
const PROBE_ABOVE = 32;
/** Rows beyond a shard's even share, so that an uneven spread rarely needs a second round. */
const SLACK = 5;

/**
 * How many rows to ask of each of `shards` shards in the first round of a page of `first`: all of one shard; of several,
 * twice the even share and some, which with 14 shards and 20 rows is 8; of a probe (`shards` infinite), one.
 */
export function perShardFirst(plan: ConnectionPlan, first: number, shards: number): number {
  if (!(first >= ACCEPTED.min && first <= ACCEPTED.max)) return first;
  if (!plan.needsRows || shards === Infinity) return 1;
  if (shards <= 1) return first;
  return Math.min(first, Math.ceil((2 * first) / shards) + SLACK);
}

export function wantsProbe(plan: ConnectionPlan | undefined, shards: number): boolean {
  return plan?.needsRows === true && shards > PROBE_ABOVE;
}
