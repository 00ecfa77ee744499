import { useRefetch } from '../graphql/use-refetch';
import { useLive } from '../live/live-context';
import { useSession } from '../session/session-context';
import { today } from '../texts/days';
import { WorkChangedDocument } from '../work/work.generated';
import { DecisionCountDocument } from './decisions.generated';
import { waitingDecisions } from './waiting-decisions';

/** Tells when facts of the own district's decisions have changed, and counts those in the menu anew. @returns counts them anew */
export function useDecisionsWatch(onChanged: () => void): () => void {
  const district = useSession().district ?? '';
  const recount = useRefetch(DecisionCountDocument, { district, filter: waitingDecisions(today()) });
  const change = () => {
    onChanged();
    recount();
  };
  useLive(
    WorkChangedDocument,
    { districts: [district] },
    {
      cursorOf: ({ workItemsChanged }) => workItemsChanged.cursor,
      onEvent: change,
      onResumed: change,
    },
  );
  return recount;
}
