import { brokeringTexts, type RequestStatusName } from '../../brokering/sv';
import { type RawSearch, readChoice, readChoices, readList, readText } from '../../routing/search-params';
import { sv } from '../../texts/sv';
import type { CandidateKind, PlacementRequestFilter, RequestRowFragment } from './requests.generated';

/** What the page's address says: its filters, and how its rows are sorted. */
export interface RequestSearch {
  readonly stadsdel?: readonly string[];
  readonly vem?: readonly CandidateKind[];
  readonly lage?: readonly RequestStatusName[];
  readonly val?: 'fa';
  readonly sortering?: string;
}

const KINDS = Object.keys(sv.kinds) as readonly CandidateKind[];
const STATUSES = Object.keys(brokeringTexts.requestStatuses) as readonly RequestStatusName[];
const LIVE: readonly RequestStatusName[] = ['OPEN', 'PROPOSED'];

export function readRequestSearch(search: RawSearch): RequestSearch {
  return {
    stadsdel: readList(search, 'stadsdel'),
    vem: readChoices(search, 'vem', KINDS),
    lage: readChoices(search, 'lage', STATUSES),
    val: readChoice(search, 'val', ['fa']),
    sortering: readText(search, 'sortering'),
  };
}

/** Those that live, where no state is chosen. */
export function toRequestFilter({ stadsdel, vem, lage, val }: RequestSearch): PlacementRequestFilter {
  return {
    statuses: [...(lage ?? LIVE)],
    ...(stadsdel && { districts: [...stadsdel] }),
    ...(vem && { kinds: [...vem] }),
    ...(val && { withoutChoices: true }),
  };
}

export function isFiltered({ stadsdel, vem, lage, val }: RequestSearch): boolean {
  return [stadsdel, vem, lage, val].some((chosen) => chosen !== undefined);
}

/** Whether a request that has come in is one of those that the filters leave. */
export function isShown({ stadsdel, vem, lage, val }: RequestSearch, request: RequestRowFragment): boolean {
  return (
    (val === undefined || isWithoutChoices(request)) &&
    (stadsdel?.includes(request.district.code) ?? true) &&
    (vem?.includes(request.needs.kind) ?? true) &&
    (lage ?? LIVE).includes(request.status)
  );
}

function isWithoutChoices({ status, proposals, matchesWanted }: RequestRowFragment): boolean {
  const count = (wanted: string) => proposals.filter((proposal) => proposal.status === wanted).length;
  return LIVE.includes(status) && count('ACCEPTED') === 0 && count('PENDING') < matchesWanted;
}
