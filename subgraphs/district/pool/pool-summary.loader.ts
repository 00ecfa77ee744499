import DataLoader from 'dataloader';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { roundFigure } from '../../harness/small-numbers/round-figure';
import { DEFAULT_SMALL_NUMBERS } from '../../harness/small-numbers/small-number-rule';
import type { DistrictContext } from '../context/district-context';
import { countedCandidates, countedOutside, seesCountsExactly } from '../policy/pool-counts';
import { EMPTY_COUNTS, type PoolCounts, readPoolCounts } from './pool-summary.reader';

/** Counts of served districts as the caller may see them, by code in force. */
export type PoolCountsLoader = DataLoader<string, PoolCounts>;

export interface PoolLoaders {
  readonly poolCounts: PoolCountsLoader;
}

export function createPoolCountsLoader(context: DistrictContext, caller: Caller): PoolCountsLoader {
  const isExact = seesCountsExactly(caller, context.territory);
  return new DataLoader(async (districts) => {
    const exact = await readExactly(context, caller, districts.filter(isExact));
    return Promise.all(
      districts.map((district) =>
        isExact(district) ? (exact.get(district) ?? EMPTY_COUNTS) : readOutside(context, district),
      ),
    );
  });
}

async function readExactly(
  context: DistrictContext,
  caller: Caller,
  districts: readonly string[],
): Promise<ReadonlyMap<string, PoolCounts>> {
  if (districts.length === 0) return new Map();
  return readPoolCounts(context, countedCandidates(caller, context.territory, districts));
}

function readOutside(context: DistrictContext, district: string): Promise<PoolCounts> {
  return context.frozenFigures.ofToday(`pool:${district}`, async () => {
    const today = todayOf(context.clock);
    const counts = await readPoolCounts(context, countedOutside(context.territory, [district], today));
    return { figures: rounded(counts.get(district) ?? EMPTY_COUNTS), isComplete: true };
  });
}

function rounded(counts: PoolCounts): PoolCounts {
  const entries = Object.entries(counts) as [keyof PoolCounts, number][];
  return Object.fromEntries(
    entries.map(([name, count]) => [name, roundFigure(count, DEFAULT_SMALL_NUMBERS)]),
  ) as unknown as PoolCounts;
}
