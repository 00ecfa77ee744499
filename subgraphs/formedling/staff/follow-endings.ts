import type { StreamItem } from '../../harness/outbox/event-delivery';
import { followEvents } from '../context/follow-events';
import type { FormedlingContext } from '../context/formedling-context';
import type { Clearable, FormedlingSubscription } from '../context/formedling-request';
import type { EndedSession } from './ended-session.type';
import { SESSION_ENDED } from './session-endings';

interface EndingFacts {
  readonly sid: string | null;
  readonly sub: string | null;
  readonly byPerson: boolean;
  readonly at: string;
  readonly until: string;
}

/** From now on; who was away reads the list of what has ended (`endedSessions`) anew. */
export function followEndings(
  context: FormedlingContext,
  { signal }: FormedlingSubscription,
): AsyncIterable<StreamItem<Clearable>> {
  return followEvents(context, { topic: SESSION_ENDED, after: null, signal }, async (_request, { event }) => {
    const { at, until, ...whose } = event.payload as unknown as EndingFacts;
    return { ...whose, at: new Date(at), until: new Date(until) } satisfies EndedSession;
  });
}
