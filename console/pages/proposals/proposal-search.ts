import { brokeringTexts, type ProposalStatusName } from '../../brokering/sv';
import { type RawSearch, readChoice, readChoices, readList, readText } from '../../routing/search-params';
import type { ProposalFilter } from './proposals.generated';

/** What the page's address says: its filters, and how its rows are sorted. */
export interface ProposalSearch {
  readonly lage?: readonly ProposalStatusName[];
  /** Codes of the districts that asked. */
  readonly fran?: readonly string[];
  /** Codes of the candidates' districts. */
  readonly till?: readonly string[];
  readonly svar?: 'mitt';
  readonly sortering?: string;
}

const STATUSES = Object.keys(brokeringTexts.proposalStatuses) as readonly ProposalStatusName[];
const LIVE: readonly ProposalStatusName[] = ['PENDING', 'ACCEPTED'];

export const LIVE_PROPOSALS: ProposalFilter = { statuses: [...LIVE] };
/** Those that wait for an answer which the reader may give. */
export const AWAITED: ProposalFilter = { awaitsMyAnswer: true };

export function readProposalSearch(search: RawSearch): ProposalSearch {
  return {
    lage: readChoices(search, 'lage', STATUSES),
    fran: readList(search, 'fran'),
    till: readList(search, 'till'),
    svar: readChoice(search, 'svar', ['mitt']),
    sortering: readText(search, 'sortering'),
  };
}

/** Those that live, where no state is chosen. */
export function toProposalFilter({ lage, fran, till, svar }: ProposalSearch): ProposalFilter {
  return {
    statuses: [...(lage ?? LIVE)],
    ...(fran && { requestingDistricts: [...fran] }),
    ...(till && { candidateDistricts: [...till] }),
    ...(svar && { awaitsMyAnswer: true }),
  };
}

export function isFiltered({ lage, fran, till, svar }: ProposalSearch): boolean {
  return [lage, fran, till, svar].some((chosen) => chosen !== undefined);
}
