import { useQuery } from 'urql';
import { DecisionCountDocument } from '../../decisions/decisions.generated';
import { waitingDecisions } from '../../decisions/waiting-decisions';
import { useRefetch } from '../../graphql/use-refetch';
import type { MenuCount } from '../../routing/page-data';
import { useSession } from '../../session/session-context';
import { today } from '../../texts/days';
import { useWorkLive } from '../../work/work-live';

/** How many decisions wait to be executed; null until it is known. */
export function useDecisionCount(): MenuCount | null {
  const { district } = useSession();
  const variables = { district: district ?? '', filter: waitingDecisions(today()) };
  useWorkLive(useRefetch(DecisionCountDocument, variables));
  const [{ data }] = useQuery({
    query: DecisionCountDocument,
    variables,
    pause: district === null,
  });
  const count = data?.decisions?.totalCount;
  return count === undefined ? null : { count, isLeast: false };
}
