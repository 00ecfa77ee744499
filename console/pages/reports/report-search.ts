import { type QuarterSearch, readQuarterSearch } from '../../parts/quarter/quarter';
import { type RawSearch, readInteger } from '../../routing/search-params';

/** What the page's address says: which quarter, and which of its versions are compared. */
export interface ReportSearch extends QuarterSearch {
  readonly fran?: number;
  readonly till?: number;
}

const MOST_VERSIONS = 10_000;

export function readReportSearch(search: RawSearch): ReportSearch {
  return {
    ...readQuarterSearch(search),
    fran: readInteger(search, 'fran', 1, MOST_VERSIONS),
    till: readInteger(search, 'till', 1, MOST_VERSIONS),
  };
}
