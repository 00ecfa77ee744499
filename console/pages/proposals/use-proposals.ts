import { type ConnectionState, useConnection } from '../../graphql/use-connection';
import { useRefetch } from '../../graphql/use-refetch';
import { readKept } from '../../routing/kept-state';
import { AWAITED, type ProposalSearch, toProposalFilter } from './proposal-search';
import {
  ProposalCountDocument,
  type ProposalFilter,
  type ProposalRowFragment,
  ProposalsDocument,
} from './proposals.generated';
import { COUNTED, useCountedProposals } from './use-proposal-count';

export type ProposalRow = ProposalRowFragment;

/** Those that the filters leave, and those that wait for one's own answer. */
export function useProposals(search: ProposalSearch) {
  const list = useProposalList(toProposalFilter(search), readKept().rows);
  const awaited = useProposalList(AWAITED);
  const recount = useRefetch(ProposalCountDocument, useCountedProposals(), COUNTED);
  const refresh = () => {
    list.refresh();
    awaited.refresh();
    recount();
  };
  return { list, awaited, refresh };
}

function useProposalList(filter: ProposalFilter, rows?: number): ConnectionState<ProposalRow> {
  return useConnection({
    document: ProposalsDocument,
    variables: { filter },
    pageOf: ({ proposals }) => proposals,
    rows,
  });
}
