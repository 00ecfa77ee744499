import type { SmallNumberRule } from '../../harness/small-numbers/small-number-rule';
import { suppressGroup } from '../../harness/small-numbers/suppress-group';

export interface Volume {
  readonly requests: number;
  readonly proposals: number;
  readonly placements: number;
  readonly chargedOre: number;
  /** Zero or below. */
  readonly creditedOre: number;
}

export const NO_VOLUME: Volume = { requests: 0, proposals: 0, placements: 0, chargedOre: 0, creditedOre: 0 };

const COUNTS = ['requests', 'proposals', 'placements'] as const;

export function sumOf(volumes: readonly Volume[]): Volume {
  return volumes.reduce(
    (sum, one) => ({
      requests: sum.requests + one.requests,
      proposals: sum.proposals + one.proposals,
      placements: sum.placements + one.placements,
      chargedOre: sum.chargedOre + one.chargedOre,
      creditedOre: sum.creditedOre + one.creditedOre,
    }),
    NO_VOLUME,
  );
}

/** A district of which any count is withheld is withheld whole: its requests, proposals and charges tell of each other. */
export function withheldDistricts(volumes: readonly Volume[], rule: SmallNumberRule): ReadonlySet<number> {
  const withheld = new Set<number>();
  for (const name of COUNTS) {
    const counts = volumes.map((volume) => volume[name]);
    const insiders = counts.map((count, own) => ({
      atLeast: counts.map((_, cell) => (cell === own ? count : 0)),
      atMost: counts.map((_, cell) => (cell === own ? count : Number.POSITIVE_INFINITY)),
    }));
    for (const cell of suppressGroup({ counts, insiders }, rule)) withheld.add(cell);
  }
  return withheld;
}
