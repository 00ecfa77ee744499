import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { useNameSearch } from '../../candidates/use-name-search';
import { type Problem, problemOf } from '../../graphql/problem';
import type { Purpose } from '../../purpose/purposes';
import { useSession } from '../../session/session-context';
import {
  type FoundDecisionFragment as FoundDecision,
  type FoundRequestFragment as FoundRequest,
  SearchByCaseDocument,
  SearchByIdDocument,
  type SearchByIdQuery,
  SearchRequestsDocument,
} from './search.generated';
import { idIn, kindsOf, type SearchKind, type SearchWay } from './search-kinds';

export interface Found {
  readonly decisions: readonly FoundDecision[];
  readonly requests: readonly FoundRequest[];
  readonly candidate: SearchByIdQuery['candidate'];
  readonly vacancy: SearchByIdQuery['vacancy'];
  readonly proposal: SearchByIdQuery['proposal'];
}

export interface Searched extends Found {
  readonly text: string;
  readonly way: SearchWay;
  readonly kinds: readonly SearchKind[];
  readonly problem: Problem | null;
}

const NOTHING: Found = { decisions: [], requests: [], candidate: null, vacancy: null, proposal: null };
const FRESH = { requestPolicy: 'network-only' } as const;

/** Looks for a text in what the role may search, each by the hub's own lists, which log it. */
export function useSearch() {
  const { role, district } = useSession();
  const client = useClient();
  const names = useNameSearch();
  const [searched, setSearched] = useState<Searched | null>(null);
  const latest = useRef(0);
  const kindsBy = (way: SearchWay) =>
    kindsOf(role).flatMap(([kind, ways]) => (ways.includes(way) ? [kind] : []));
  const wayOf = (text: string): SearchWay =>
    idIn(text) !== null ? 'ID' : kindsBy('NAME').length > 0 ? 'NAME' : 'CASE';

  const byId = async (id: string): Promise<Found & { problem: Problem | null }> => {
    const kinds = kindsBy('ID');
    const isGlobal = id.includes(':');
    const as = (kind: SearchKind, global: boolean) => kinds.includes(kind) && global === isGlobal;
    const variables = {
      id,
      asDecision: as('DECISION', true),
      asCandidate: as('CANDIDATE', true),
      asVacancy: as('VACANCY', true),
      asRequest: as('REQUEST', false),
      asProposal: as('PROPOSAL', false),
    };
    const { data, error } = await client.query(SearchByIdDocument, variables, FRESH);
    const { decision, placementRequest, candidate, vacancy, proposal } = data ?? {};
    const requests = placementRequest ? [placementRequest] : [];
    const found = { decisions: decision ? [decision] : [], requests, candidate, vacancy, proposal };
    const isFound =
      requests.length > 0 || [decision, candidate, vacancy, proposal].some((one) => one != null);
    // Where a part has not answered nobody knows that there is none.
    return { ...NOTHING, ...found, problem: error && !isFound ? problemOf(error) : null };
  };

  const byCase = async (caseReference: string): Promise<Found & { problem: Problem | null }> => {
    const { data, error } = await client.query(
      SearchByCaseDocument,
      { district: district!, caseReference },
      FRESH,
    );
    const decisions = data?.decisions?.nodes ?? [];
    const ids = decisions.map(({ id }) => id);
    const asked =
      ids.length > 0 && kindsBy('CASE').includes('REQUEST')
        ? await client.query(SearchRequestsDocument, { decisions: ids }, FRESH)
        : null;
    const failure = error ?? asked?.error;
    const requests = asked?.data?.placementRequests?.nodes ?? [];
    return { ...NOTHING, decisions, requests, problem: failure ? problemOf(failure) : null };
  };

  return {
    searched,
    names,
    isBusy: names.isBusy,
    /** @param purpose needed for a name */
    search: async (given: string, purpose: Purpose | null): Promise<void> => {
      const text = given.trim();
      const turn = ++latest.current;
      const id = idIn(text);
      const way = wayOf(text);
      names.clear();
      if (way === 'NAME') await names.search(text, purpose!);
      const found =
        id !== null
          ? await byId(id)
          : way === 'CASE' && kindsBy('CASE').length > 0
            ? await byCase(text)
            : null;
      if (turn !== latest.current) return;
      setSearched({ ...NOTHING, problem: null, ...found, text, way, kinds: kindsBy(way) });
    },
    needsPurpose: (text: string) => wayOf(text) === 'NAME',
  };
}
