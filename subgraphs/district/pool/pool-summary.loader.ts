import DataLoader from 'dataloader';
import type { Caller } from '../../service/token-verifier';
import type { DistrictContext } from '../district-context';
import { countsShownTo } from '../policy/pool-counts';
import { EMPTY_COUNTS, type PoolCounts, readPoolCounts } from './pool-summary.reader';

/** Counts of served districts as the caller may see them, by code in force. */
export type PoolCountsLoader = DataLoader<string, PoolCounts>;

export function createPoolCountsLoader(context: DistrictContext, caller: Caller): PoolCountsLoader {
  return new DataLoader(async (districts) => {
    const counts = await readPoolCounts(context, caller, districts);
    const show = countsShownTo(caller, context.territory);
    return districts.map((district) => show(district, counts.get(district) ?? EMPTY_COUNTS));
  });
}
