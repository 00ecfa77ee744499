import { useLive } from '../live/live-context';
import { useSession } from '../session/session-context';
import { BrokeringWorkChangedDocument, WorkChangedDocument } from './work.generated';
import { desksOf } from './work-desks';

/** Tells when what there is to do may have become other. What is of the city's reports has no events: it changes with the days. */
export function useWorkLive(onChange: () => void, isWanted = true): void {
  const session = useSession();
  const desks = isWanted ? desksOf(session) : [];
  useLive(WorkChangedDocument, desks.includes('district') ? { districts: [session.district!] } : null, {
    cursorOf: ({ workItemsChanged }) => workItemsChanged.cursor,
    onEvent: onChange,
    onResumed: onChange,
  });
  useLive(BrokeringWorkChangedDocument, desks.includes('brokering') ? {} : null, {
    cursorOf: ({ brokeringWorkItemsChanged }) => brokeringWorkItemsChanged.cursor,
    onEvent: onChange,
    onResumed: onChange,
  });
}
