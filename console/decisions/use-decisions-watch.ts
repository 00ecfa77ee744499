import { useRefetch } from '../graphql/use-refetch';
import { useWorkLive } from '../work/work-live';
import { DecisionCountDocument } from './decisions.generated';
import { useCountedDecisions } from './use-counted-decisions';

/** Tells when facts of the own district's decisions have changed. @returns counts those in the menu anew */
export function useDecisionsWatch(onChanged: () => void): () => void {
  useWorkLive(onChanged);
  return useRefetch(DecisionCountDocument, useCountedDecisions());
}
