import { useQuery } from 'urql';
import type { MenuCount } from '../../routing/page-data';
import { useSession } from '../../session/session-context';
import { AWAITED, LIVE_PROPOSALS } from './proposal-search';
import { ProposalCountDocument } from './proposals.generated';

/** How many proposals wait for the answer of a district's staff, and live for the resursteam; null until it is known. */
export function useProposalCount(): MenuCount | null {
  const filter = useSession().role === 'resursteam' ? LIVE_PROPOSALS : AWAITED;
  const [{ data }] = useQuery({ query: ProposalCountDocument, variables: { filter } });
  const count = data?.proposals?.totalCount ?? null;
  return count === null ? null : { count, isLeast: false };
}
