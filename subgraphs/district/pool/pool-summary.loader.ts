import DataLoader from 'dataloader';
import type { Caller } from '../../service/token-verifier';
import type { DistrictContext } from '../district-context';
import { staffDistrictOf } from '../policy/district-staff';
import { EMPTY_COUNTS, type PoolCounts, readPoolCounts } from './pool-summary.reader';

/** Counts of served districts, by code in force. */
export type PoolCountsLoader = DataLoader<string, PoolCounts>;

/**
 * Every caller with a token may count, since counts name nobody. Protected identities are counted for the staff of their
 * own district only.
 */
export function createPoolCountsLoader(context: DistrictContext, caller: Caller): PoolCountsLoader {
  return new DataLoader(async (districts) => {
    const counts = await readPoolCounts(context, districts, staffDistrictOf(caller, context.territory));
    return districts.map((district) => counts.get(district) ?? EMPTY_COUNTS);
  });
}
