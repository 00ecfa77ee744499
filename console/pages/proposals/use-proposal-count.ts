import { useQuery } from 'urql';
import { useRefetch } from '../../graphql/use-refetch';
import type { MenuCount } from '../../routing/page-data';
import { useSession } from '../../session/session-context';
import { BROKERING } from '../../work/work-desks';
import { useWorkLive } from '../../work/work-live';
import { AWAITED, LIVE_PROPOSALS } from './proposal-search';
import { ProposalCountDocument } from './proposals.generated';

/** What changes a proposal changes its count, which holds none. */
export const COUNTED = { additionalTypenames: ['Proposal'] };

/** Which proposals the menu counts. */
export function useCountedProposals() {
  return { filter: useSession().role === 'resursteam' ? LIVE_PROPOSALS : AWAITED };
}

/** How many proposals wait for the answer of a district's staff, and live for the resursteam; null until it is known. */
export function useProposalCount(): MenuCount | null {
  const variables = useCountedProposals();
  useWorkLive(useRefetch(ProposalCountDocument, variables, COUNTED), BROKERING);
  const [{ data }] = useQuery({ query: ProposalCountDocument, variables, context: COUNTED });
  const count = data?.proposals?.totalCount ?? null;
  return count === null ? null : { count, isLeast: false };
}
