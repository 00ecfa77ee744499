import { useSession } from '../session/session-context';
import { today } from '../texts/days';
import { waitingDecisions } from './waiting-decisions';

/** Which decisions the menu counts: those of the own district that wait. */
export function useCountedDecisions() {
  return { district: useSession().district ?? '', filter: waitingDecisions(today()) };
}
