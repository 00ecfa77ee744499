import { candidateTexts } from '../../candidates/sv';
import { type RawSearch, readChoice, readChoices, readList } from '../../routing/search-params';
import { sv } from '../../texts/sv';
import type { CandidateFilter, CandidateKind, CandidateStatus } from './pool.generated';

/** What the page's address says; never a name. */
export interface PoolSearch {
  readonly lage?: readonly CandidateStatus[];
  readonly vem?: readonly CandidateKind[];
  readonly sprak?: readonly string[];
  readonly kontroller?: 'giltiga' | 'saknas';
  readonly platser?: 'lediga' | 'inga';
}

const STATUSES = Object.keys(candidateTexts.statuses) as readonly CandidateStatus[];
const KINDS = Object.keys(sv.kinds) as readonly CandidateKind[];

export function readPoolSearch(search: RawSearch): PoolSearch {
  return {
    lage: readChoices(search, 'lage', STATUSES),
    vem: readChoices(search, 'vem', KINDS),
    sprak: readList(search, 'sprak'),
    kontroller: readChoice(search, 'kontroller', ['giltiga', 'saknas']),
    platser: readChoice(search, 'platser', ['lediga', 'inga']),
  };
}

/** @param district the own one */
export function toCandidateFilter(search: PoolSearch, district: string): CandidateFilter {
  const { lage, vem, sprak, kontroller, platser } = search;
  return {
    districts: [district],
    ...(lage && { statuses: [...lage] }),
    ...(vem && { kinds: [...vem] }),
    ...(sprak && { languages: [...sprak] }),
    ...(kontroller && { cleared: kontroller === 'giltiga' }),
    ...(platser && { withOpenVacancy: platser === 'lediga' }),
  };
}
