import { type RawSearch, readText } from '../../routing/search-params';
import { type Quarter, quarterKey, quarterOf, readQuarterKey } from './quarter';

/** What the page's address says. */
export interface ChargeSearch {
  /** `2026-4`; undefined: the one that runs. */
  readonly kvartal?: string;
  /** Code of one district; undefined: all of them. */
  readonly stadsdel?: string;
  readonly sortering?: string;
}

export function readChargeSearch(search: RawSearch): ChargeSearch {
  const quarter = readQuarterKey(readText(search, 'kvartal'));
  return {
    kvartal: quarter ? quarterKey(quarter) : undefined,
    stadsdel: readText(search, 'stadsdel'),
    sortering: readText(search, 'sortering'),
  };
}

export function chosenQuarter({ kvartal }: ChargeSearch): Quarter {
  return readQuarterKey(kvartal) ?? quarterOf(new Date());
}
