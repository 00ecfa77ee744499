import { toMoment } from '../../platform/graphql/date-time-scalar';

const SINCE = 'since:';

/** The cursor that means: events from this instant on. */
export function sinceCursor(instant: Date): string {
  return SINCE + instant.toISOString();
}

/** Whether a cursor that we made, or that `isSinceCursor` has let through, names an instant. */
export function beginsAtInstant(cursor: string): boolean {
  return cursor.startsWith(SINCE);
}

/** Whether a client begins at an instant, in the form of RFC 3339. */
export function isSinceCursor(cursor: unknown): cursor is string {
  if (typeof cursor !== 'string' || !beginsAtInstant(cursor)) return false;
  return toMoment(cursor.slice(SINCE.length)) !== undefined;
}
