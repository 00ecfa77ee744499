import { useQuery } from 'urql';
import { type Problem, problemOf } from '../graphql/problem';
import { type CaseProposalFragment, RequestCaseDocument, type RequestCaseQuery } from './request.generated';

export type RequestCase = NonNullable<RequestCaseQuery['placementRequest']>;
export type CaseProposal = CaseProposalFragment;

export interface RequestCaseState {
  /** Null while it is loaded, and where there is none. */
  readonly request: RequestCase | null;
  readonly isLoading: boolean;
  readonly problem: Problem | null;
  refresh(): void;
}

export function useRequestCase(id: string): RequestCaseState {
  const [{ data, error, fetching }, execute] = useQuery({ query: RequestCaseDocument, variables: { id } });
  const request = data?.placementRequest ?? null;
  return {
    request,
    isLoading: fetching && request === null,
    problem: request === null && error ? problemOf(error) : null,
    refresh: () => execute({ requestPolicy: 'network-only' }),
  };
}

/** Those that wait for answers or for their confirmation. */
export function liveProposals({ proposals }: Pick<RequestCase, 'proposals'>): readonly CaseProposal[] {
  return proposals.filter(isLiveProposal);
}

export function isLiveProposal({ status }: Pick<CaseProposal, 'status'>): boolean {
  return status === 'PENDING' || status === 'ACCEPTED';
}

export function isLive({ status }: Pick<RequestCase, 'status'>): boolean {
  return status === 'OPEN' || status === 'PROPOSED';
}

/** Whether a placement came of it, one that was withdrawn before its first day included. */
export function isPlaced({ status, endCode }: Pick<CaseProposal, 'status' | 'endCode'>): boolean {
  return status === 'CONFIRMED' || endCode === 'PLACEMENT_WITHDRAWN';
}
