import { type QuarterSearch, readQuarterSearch } from '../../parts/quarter/quarter';
import { type RawSearch, readChoice } from '../../routing/search-params';
import type { IndividualReportState } from './individual-reports.generated';

/** What the page's address says. */
export interface IndividualReportSearch extends QuarterSearch {
  readonly lage?: IndividualReportState;
}

const STATES: readonly IndividualReportState[] = ['DUE', 'EXECUTION_TO_NOTIFY', 'SENT'];

export function readIndividualReportSearch(search: RawSearch): IndividualReportSearch {
  return { ...readQuarterSearch(search), lage: readChoice(search, 'lage', STATES) };
}
