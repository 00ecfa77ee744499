import { useClient } from 'urql';
import { forgetSoon } from '../graphql/forget';
import { useLive } from '../live/live-context';
import { VacancyClosedDocument } from './brokering.generated';

/** Of what a closed place is a part of. */
const TYPES = ['Vacancy', 'VacancyConnection', 'VacancyCounts'];

/**
 * Tells of places that are not to be had any more, at once; what the browser has kept of them is forgotten, and what is shown is
 * fetched anew.
 */
export function useVacancyClosings(onClosed?: (vacancyId: string) => void): void {
  const client = useClient();
  useLive(
    VacancyClosedDocument,
    {},
    {
      cursorOf: ({ vacancyClosed }) => vacancyClosed.cursor,
      onEvent: ({ vacancyClosed: { vacancyId } }) => {
        onClosed?.(vacancyId);
        forgetSoon(client, TYPES);
      },
    },
  );
}
