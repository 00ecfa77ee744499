import { useClient } from 'urql';
import { type ConnectionState, useConnection } from '../../graphql/use-connection';
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
  const client = useClient();
  const isBroker = useSession().role === 'resursteam';
  const list = useProposalList(toProposalFilter(search), readKept().rows);
  const awaited = useProposalList(AWAITED);
  const filter = isBroker ? LIVE_PROPOSALS : AWAITED;
  const refresh = () => {
    list.refresh();
    awaited.refresh();
    // The menu counts by the same query.
    void client
      .query(ProposalCountDocument, { filter }, { ...COUNTED, requestPolicy: 'network-only' })
      .toPromise();
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
