import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef } from 'react';
import { useLive } from '../live/live-context';
import { useSession } from '../session/session-context';
import { BrokeringWorkChangedDocument, WorkChangedDocument } from './work.generated';
import { ALL_DESKS, desksOf, type WorkDesk } from './work-desks';

/** @param desk whose facts may have changed */
type Listener = (desk: WorkDesk) => void;

interface WorkEvents {
  /** @returns ends the listening */
  listen(listener: Listener): () => void;
  /** Something has been done of which no event comes. */
  tell(desk: WorkDesk): void;
}

const WorkEventsContext = createContext<WorkEvents>({ listen: () => () => undefined, tell: () => undefined });

/**
 * Watches, once for all of the page, that facts behind what there is to do have changed. The city's reports have no events: they are
 * asked for anew after one's own publishing, and whenever one comes back to the window.
 */
export function WorkLive({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const desks = desksOf(session);
  const listeners = useRef(new Set<Listener>());
  const tell = useCallback((desk: WorkDesk) => {
    for (const listener of [...listeners.current]) listener(desk);
  }, []);
  useLive(WorkChangedDocument, desks.includes('district') ? { districts: [session.district!] } : null, {
    cursorOf: ({ workItemsChanged }) => workItemsChanged.cursor,
    onEvent: () => tell('district'),
  });
  useLive(BrokeringWorkChangedDocument, desks.includes('brokering') ? {} : null, {
    cursorOf: ({ brokeringWorkItemsChanged }) => brokeringWorkItemsChanged.cursor,
    onEvent: () => tell('brokering'),
  });
  const isWithoutEvents = desks.includes('reporting');
  useEffect(() => {
    if (!isWithoutEvents) return;
    const tellReporting = () => tell('reporting');
    window.addEventListener('focus', tellReporting);
    return () => window.removeEventListener('focus', tellReporting);
  }, [tell, isWithoutEvents]);
  const events = useMemo(
    () => ({
      listen: (listener: Listener) => {
        listeners.current.add(listener);
        return () => void listeners.current.delete(listener);
      },
      tell,
    }),
    [tell],
  );
  return <WorkEventsContext.Provider value={events}>{children}</WorkEventsContext.Provider>;
}

/**
 * Tells when what there is to do, or a fact that it follows from, may have become other.
 * @param of the desks whose facts matter
 */
export function useWorkLive(onChange: () => void, of: readonly WorkDesk[] = ALL_DESKS): void {
  const { listen } = useContext(WorkEventsContext);
  const latest = useRef({ onChange, of });
  latest.current = { onChange, of };
  useEffect(
    () =>
      listen((desk) => {
        if (latest.current.of.includes(desk)) latest.current.onChange();
      }),
    [listen],
  );
}

/** @returns tells that something has been done of which no event comes */
export function useTellWork(): WorkEvents['tell'] {
  return useContext(WorkEventsContext).tell;
}
