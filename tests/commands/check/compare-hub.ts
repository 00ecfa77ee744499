import { type Comparing, compareDatabases } from '../../../commands/check/compare/compare-databases';
import { Databases } from '../../../commands/check/compare/databases';
import { COMPARISONS } from '../../../commands/check/comparisons/all';
import type { DistrictRegistry } from '../../../schema/district-registry';

export interface ComparedHub extends Comparing {
  /** Those that could not be read. */
  readonly away: readonly string[];
}

/** What the databases at these URLs, by district and `formedling`, disagree about. */
export async function compareHub(
  urls: ReadonlyMap<string, string>,
  registry: DistrictRegistry,
  patienceMs = 0,
): Promise<ComparedHub> {
  const databases = await Databases.connect(urls);
  try {
    const comparing = await compareDatabases(databases, {
      comparisons: COMPARISONS,
      known: {
        districtOf: (named) => registry.resolve(named.split(':')[0]!)?.code,
        entryOf: (code) => registry.find(code),
      },
      patienceMs,
      most: 10_000,
    });
    return { ...comparing, away: [...databases.away].map(([place, problem]) => `${place} ${problem}`) };
  } finally {
    await databases.close();
  }
}
