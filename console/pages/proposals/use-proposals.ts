import { type ConnectionState, useConnection } from '../../graphql/use-connection';
import { useRefetch } from '../../graphql/use-refetch';
import { readKept } from '../../routing/kept-state';
import { useSession } from '../../session/session-context';
import { AWAITED, LIVE_PROPOSALS, type ProposalSearch, toProposalFilter } from './proposal-search';
import {
  ProposalCountDocument,
  type ProposalFilter,
  type ProposalRowFragment,
  ProposalsDocument,
} from './proposals.generated';
import { COUNTED } from './use-proposal-count';

export type ProposalRow = ProposalRowFragment;

/** Those that the filters leave, and those that wait for one's own answer. */
export function useProposals(search: ProposalSearch) {
  const isBroker = useSession().role === 'resursteam';
  const list = useProposalList(toProposalFilter(search), readKept().rows);
  const awaited = useProposalList(AWAITED);
  // The menu counts by the same query.
  const filter = isBroker ? LIVE_PROPOSALS : AWAITED;
  const recount = useRefetch(ProposalCountDocument, { filter }, COUNTED);
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
