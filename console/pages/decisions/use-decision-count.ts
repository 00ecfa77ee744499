import { useQuery } from 'urql';
import { DecisionCountDocument } from '../../decisions/decisions.generated';
import { useCountedDecisions } from '../../decisions/use-counted-decisions';
import { useRefetch } from '../../graphql/use-refetch';
import type { MenuCount } from '../../routing/page-data';
import { useWorkLive } from '../../work/work-live';

/** How many decisions wait to be executed; null until it is known. */
export function useDecisionCount(): MenuCount | null {
  const variables = useCountedDecisions();
  useWorkLive(useRefetch(DecisionCountDocument, variables));
  const [{ data }] = useQuery({
    query: DecisionCountDocument,
    variables,
    pause: variables.district === '',
  });
  const count = data?.decisions?.totalCount;
  return count === undefined ? null : { count, isLeast: false };
}
