import { type RawSearch, readInteger } from '../../routing/search-params';
import { today } from '../../texts/days';

/** What an address says of the quarter. */
export interface QuarterSearch {
  readonly ar?: number;
  readonly kvartal?: number;
}

export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

export function readQuarterSearch(search: RawSearch): QuarterSearch {
  return {
    ar: readInteger(search, 'ar', FIRST_YEAR, LAST_YEAR),
    kvartal: readInteger(search, 'kvartal', 1, 4),
  };
}

/** The chosen quarter; without one, the latest that is over. */
export function quarterOf({ ar, kvartal }: QuarterSearch): Quarter {
  const [year = FIRST_YEAR, month = 1] = today().split('-').map(Number);
  const over = Math.ceil(month / 3) - 1;
  const latest = over === 0 ? { year: year - 1, quarter: 4 } : { year, quarter: over };
  return { year: ar ?? latest.year, quarter: kvartal ?? latest.quarter };
}

/** ISO. */
export function lastDayOf({ year, quarter }: Quarter): string {
  return new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
}
