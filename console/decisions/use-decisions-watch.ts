import { useRefetch } from '../graphql/use-refetch';
import { useSession } from '../session/session-context';
import { today } from '../texts/days';
import { useWorkLive } from '../work/work-live';
import { DecisionCountDocument } from './decisions.generated';
import { waitingDecisions } from './waiting-decisions';

/** Tells when facts of the own district's decisions have changed. @returns counts those in the menu anew */
export function useDecisionsWatch(onChanged: () => void): () => void {
  useWorkLive(onChanged);
  const district = useSession().district ?? '';
  return useRefetch(DecisionCountDocument, { district, filter: waitingDecisions(today()) });
}
