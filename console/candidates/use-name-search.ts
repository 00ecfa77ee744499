import { useState } from 'react';
import { useClient } from 'urql';
import { type Problem, problemOf } from '../graphql/problem';
import type { Purpose } from '../purpose/purposes';
import { useSession } from '../session/session-context';
import { CandidatesByNameDocument, type CandidatesByNameQuery } from './candidates.generated';

export type FoundCandidate = NonNullable<CandidatesByNameQuery['candidatesByName']>[number];

/** Looks for candidates of the own district by name; the hub logs it with the purpose. What was found is kept until the next search. */
export function useNameSearch() {
  const client = useClient();
  const { district } = useSession();
  const [state, setState] = useState<{
    readonly found: readonly FoundCandidate[] | null;
    readonly problem: Problem | null;
    readonly isBusy: boolean;
  }>({ found: null, problem: null, isBusy: false });
  const search = async (name: string, purpose: Purpose) => {
    setState({ found: null, problem: null, isBusy: true });
    const variables = { district: district!, name, ...purpose };
    const { data, error } = await client
      .query(CandidatesByNameDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    const found = data?.candidatesByName ?? null;
    setState({ found, problem: error ? problemOf(error) : null, isBusy: false });
    return found;
  };
  return { ...state, search, clear: () => setState({ found: null, problem: null, isBusy: false }) };
}
